// M-8: unknown is never a refusal. The law is asked again with what was known when the record was refused, source by source: it
// has to say no by itself. And a refusal names what it rests on.

import type { Act, Books } from '../books.ts'
import { dayOf, millis } from '../days.ts'
import type { ApplicationLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { judgedThen } from '../known-then.ts'
import type { Judgement } from '../law/judge.ts'
import { actsOf } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const unknownIsNoRefusal: RuleCheck = {
  clause: '评价报告 二（四）1',
  check: (books, page) => {
    for (const application of books.applications) {
      if (application.state !== 'refused') continue
      page.looked += 1
      const act = actsOf(books, application.id, 'refused').at(-1)
      if (act === undefined) page.notTold('when it was refused')
      else if (act.command === BY_A_PERSON && (application.failed ?? []).length === 0)
        page.notTold('what a person found in the papers')
      else {
        named(application, act, page)
        asked(books, application, act, page)
      }
    }
  },
}

/** A reviewer's own finding: its ground lies in papers that no export carries. */
const BY_A_PERSON = 'refuseGenerated'

function named(application: ApplicationLine, act: Act, page: Page): void {
  const { id, person, failed, open, unknown } = application
  if (failed === null) {
    page.notTold('what a refusal rests on')
    return
  }
  if (failed.length > 0) return
  const words = `${act.command} on ${act.receivedAt ?? '?'}`
  if ((open ?? []).length > 0)
    page.found(
      'refused on an unknown',
      [id],
      person,
      `${words}: nothing failed, open were ${(open ?? []).join(', ')}; not known: ${(unknown ?? []).join(', ')}`,
    )
  else page.found('refused without a ground', [id], person, `${words}: no rule is named`)
}

/** By the server's facts at the arrival, or by what was known when the person at the desk acted. */
function asked(books: Books, application: ApplicationLine, act: Act, page: Page): void {
  const { id, person, failed } = application
  const day = dayOf(act.at ?? act.arrived)
  // Who is refused at once has lodged nothing: the day of the refusal stands for A.
  const record = { ...application, lodgedOn: application.lodgedOn ?? day }
  const moments = [act.arrived, act.at === null ? act.arrived : Math.min(millis(act.at), act.arrived)]
  const answers: Judgement[] = []
  for (const moment of moments) {
    const judged = judgedThen(books, record, { moment, place: act.place })
    if (judged === null) {
      page.notTold('person, household or certificate')
      return
    }
    answers.push(...judged)
  }
  if (answers.some(({ decision }) => decision === 'ineligible' || decision === 'invalid')) return
  if ((failed ?? []).length === 0) return
  const [answer] = answers
  const words = `refused on ${act.receivedAt ?? '?'} on ${(failed ?? []).join(', ')}; lodged ${record.lodgedOn}`
  if (answer?.decision === 'undetermined')
    page.found(
      'refused on an unknown',
      [id],
      person,
      `${words}; the law leaves open: ${answer.open.join(', ')} (as ${answer.category ?? '?'})`,
    )
  else if (answer?.decision === 'eligible')
    page.found(
      'refused against the law',
      [id],
      person,
      `${words}; the law gives ${answer.amount ?? '?'} yuan as ${answer.category ?? '?'}`,
    )
}
