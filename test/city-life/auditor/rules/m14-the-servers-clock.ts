// M-14: a period that the law grants or demands is measured by the server's clock. A list is confirmed after its last day by
// arrival and posted for 7 calendar days or 5 working days; the application day is that of the counted moment, and none that had
// not come when it arrived.

import type { Books } from '../books.ts'
import { addDays, dayOf } from '../days.ts'
import type { PublicationLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { hasWorkingDays } from '../law/working-days.ts'
import { actsOf, isCarriedOver } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const theServersClock: RuleCheck = {
  clause: '沪人社规〔2025〕7号 二（二）',
  check: (books, page) => {
    page.looked = books.publications.length + books.applications.length
    for (const publication of books.publications) {
      confirmations(books, publication, page)
      period(books, publication, page)
    }
    for (const application of books.applications) lodging(books, application.id, application.lodgedOn, page)
  },
}

function confirmations(books: Books, { id, endsOn, confirmedAt }: PublicationLine, page: Page): void {
  if (endsOn === null) {
    page.notTold('the last day of a list')
    return
  }
  const acts = books.actsOn(id).filter(({ command }) => command === 'confirmPublication')
  const moments = acts.map(({ arrived }) => arrived)
  if (moments.length === 0 && confirmedAt !== null) moments.push(Date.parse(confirmedAt))
  const early = moments.find((moment) => dayOf(moment) <= endsOn)
  if (early === undefined) return
  const act = acts.find(({ arrived }) => arrived === early)
  page.found(
    'confirmed inside its period',
    [id],
    null,
    `ends on ${endsOn}, confirmed on ${dayOf(early)} by the server's clock${act?.at == null ? '' : ` (the workstation said ${act.at})`}`,
  )
}

function period(books: Books, { id, openedAt, endsOn }: PublicationLine, page: Page): void {
  const opening = books.actsOn(id).find(({ command }) => command === 'openPublication')
  const posted = opening?.countsAt ?? opening?.receivedAt ?? openedAt
  if (posted === null || endsOn === null) return
  const day = dayOf(posted)
  if (endsOn >= addDays(day, 7)) return
  const enough = hasWorkingDays(day, endsOn, 5)
  if (enough === null && endsOn >= addDays(day, 5)) page.notTold('the calendar of a year')
  else if (enough !== true)
    page.found(
      'published for too short a period',
      [id],
      null,
      `posted on ${day} by the server's clock, ends on ${endsOn}: neither 7 days nor 5 working days`,
    )
}

function lodging(books: Books, id: string, lodgedOn: string | null, page: Page): void {
  const [first] = actsOf(books, id, 'lodged')
  if (first === undefined || lodgedOn === null || isCarriedOver(books, id)) return
  const arrived = dayOf(first.arrived)
  if (lodgedOn > arrived)
    page.found(
      'lodged on a day that had not come',
      [id],
      null,
      `lodged on ${lodgedOn}, arrived on ${arrived}`,
    )
  else if (first.command !== 'acceptOnline') {
    if (first.countsAt === null) page.notTold('the counted moment of a lodging')
    else if (dayOf(first.countsAt) !== lodgedOn)
      page.found(
        'lodged by a workstation’s clock',
        [id],
        null,
        `lodged on ${lodgedOn}, the counted moment is ${first.countsAt}`,
      )
  }
}
