// M-12: accept ≠ audit ≠ confirm by case, audit ≠ confirm by person, an account change ≠ its approval, a call ≠ its acceptance.
// They hold over people, not over sessions and not over roles.

import type { Act, Books } from '../books.ts'
import type { Page } from '../finding.ts'
import { actsOf, peopleOf } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const fourWalls: RuleCheck = {
  clause: '评价报告 表2-3',
  check: (books, page) => {
    byCase(books, page)
    byPerson(books, page)
    accounts(books, page)
    calls(books, page)
  },
}

function acceptedBy(books: Books, id: string): ReadonlySet<string> {
  const own = books.application.get(id)?.acceptedBy ?? null
  return new Set([...peopleOf(actsOf(books, id, 'lodged')), ...(own === null ? [] : [own])])
}

/** Who confirmed a list confirmed its members: those that this confirmation names, where the export tells. */
function confirmersOf(books: Books, id: string): ReadonlySet<string> {
  const people = new Set(peopleOf(actsOf(books, id, 'confirmed')))
  for (const { publication } of books.publicationsOf(id)) {
    const { confirmations, confirmedBy } = publication
    for (const { by, members } of confirmations ?? []) if (members.includes(id)) people.add(by)
    if (confirmations === null && confirmedBy !== null) people.add(confirmedBy)
  }
  return people
}

function byCase(books: Books, page: Page): void {
  for (const { id, person } of books.applications) {
    page.looked += 1
    const accepted = acceptedBy(books, id)
    const audited = peopleOf(actsOf(books, id, 'audited'))
    const confirmed = confirmersOf(books, id)
    const pairs = [
      ['accepted and audited', accepted, audited],
      ['audited and confirmed', audited, confirmed],
    ] as const
    for (const [kind, one, other] of pairs)
      for (const actor of one)
        if (other.has(actor)) page.found(kind, [id, actor], person, `${kind} by one person, ${actor}`)
  }
}

/** Both rights in one hand at one moment; a change of roles between two acts is nobody's fault. */
function byPerson(books: Books, page: Page): void {
  const told = new Set<string>()
  for (const { actor, roles, receivedAt, command, record } of books.acts) {
    if (actor === null || told.has(actor)) continue
    if (roles?.includes('reviewer') !== true || !roles.includes('confirmer')) continue
    told.add(actor)
    page.found(
      'audit and confirmation in one hand',
      [actor, record],
      null,
      `${actor} held both on ${receivedAt ?? '?'} (${command})`,
    )
  }
}

/** What is approved is what was proposed last before it. */
function accounts(books: Books, page: Page): void {
  for (const { id, application, person } of books.unpaid) {
    let proposed: Act | null = null
    for (const act of books.actsOn(id)) {
      if (act.command === 'proposeAccount') proposed = act
      if (act.command !== 'approveAccount') continue
      page.looked += 1
      if (proposed === null || act.actor === null || act.actor !== proposed.actor) continue
      page.found(
        'account proposed and approved',
        [id, application, act.actor],
        person,
        `proposed on ${proposed.receivedAt ?? '?'} (${(proposed.roles ?? []).join(', ')}) and approved on ${act.receivedAt ?? '?'} (${(act.roles ?? []).join(', ')}) by one person`,
      )
    }
  }
}

const CALLING: ReadonlySet<string> = new Set([
  'recordAttempt',
  'recordAnswers',
  'proposeUnverified',
  'openCall',
])

function calls(books: Books, page: Page): void {
  for (const call of books.calls) {
    page.looked += 1
    const accepted = acceptedBy(books, call.application)
    const callers = new Set(peopleOf(books.actsOn(call.id).filter(({ command }) => CALLING.has(command))))
    if (call.caller !== null) callers.add(call.caller)
    for (const actor of callers)
      if (accepted.has(actor))
        page.found(
          'called about an own acceptance',
          [call.id, call.application, actor],
          books.application.get(call.application)?.person ?? null,
          `${actor} accepted the application and has its call of ${call.month}`,
        )
  }
}
