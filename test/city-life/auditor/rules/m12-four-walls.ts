// M-12: accept ≠ audit ≠ confirm by case, audit ≠ confirm by person, an account change ≠ its approval, a call ≠ its
// acceptance. They hold over people, not over sessions.

import { ACCEPTANCES, actsNamed, AUDITS, CONFIRMATIONS } from '../acts-in-order.ts'
import type { Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'

const CLAUSE = '评价报告 表2-3'
const CALLING = new Set(['recordAttempt', 'recordAnswers', 'openCall'])
const PROPOSING = new Set(['proposeAccount'])
const APPROVING = new Set(['approveAccount'])

export function fourWalls(books: Books): Findings {
  return {
    violations: [...byCase(books), ...byPerson(books), ...accounts(books), ...ownCalls(books)],
    looked: books.applications.length,
  }
}

const actors = (books: Books, record: string, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(actsNamed(books, record, names).flatMap(({ actor }) => (actor === null ? [] : [actor])))

function byCase(books: Books): Violation[] {
  return books.applications.flatMap((application) => {
    const accepted = new Set([
      ...actors(books, application.id, ACCEPTANCES),
      ...(application.acceptedBy === null ? [] : [application.acceptedBy]),
    ])
    const audited = actors(books, application.id, AUDITS)
    const confirmed = new Set(
      books.publicationsOf(application.id).flatMap(({ publication }) => publication.confirmedBy ?? []),
    )
    const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): string | undefined =>
      [...one].find((actor) => other.has(actor))
    const pairs = [
      ['accepted and audited', both(accepted, audited)],
      ['audited and confirmed', both(audited, confirmed)],
      ['accepted and confirmed', both(accepted, confirmed)],
    ] as const
    return pairs.flatMap(([kind, actor]) =>
      actor === undefined ? [] : [found(kind, [application.id], application.person, `${kind} by ${actor}`)],
    )
  })
}

/** One act in both roles at once; a change of roles between two acts is nobody's fault. */
function byPerson(books: Books): Violation[] {
  return books.acts
    .filter(
      ({ command, roles }) =>
        (AUDITS.has(command) || CONFIRMATIONS.has(command)) &&
        (roles ?? []).includes('reviewer') &&
        (roles ?? []).includes('confirmer'),
    )
    .map(({ record, actor, at }) =>
      found(
        'audit and confirmation in one hand',
        [record],
        null,
        `${actor ?? '?'} held both on ${at ?? '?'}`,
      ),
    )
}

function accounts(books: Books): Violation[] {
  return books.unpaid.flatMap(({ id, person }) => {
    const approved = actors(books, id, APPROVING)
    const same = [...actors(books, id, PROPOSING)].find((actor) => approved.has(actor))
    const approvals = actsNamed(books, id, APPROVING)
    const last = approvals.some((act) => {
      const before = books
        .actsOn(id)
        .filter(
          (one) =>
            one.command === 'proposeAccount' &&
            Date.parse(one.receivedAt ?? '') <= Date.parse(act.receivedAt ?? ''),
        )
        .at(-1)
      return before !== undefined && before.actor === act.actor
    })
    return same === undefined || !last
      ? []
      : [found('account proposed and approved', [id], person, `both by ${same}`)]
  })
}

function ownCalls(books: Books): Violation[] {
  return books.calls.flatMap(({ id, application, caller }) => {
    const record = books.application.get(application)
    const accepted = record?.acceptedBy ?? null
    if (accepted === null) return []
    const made = actors(books, id, CALLING)
    if (caller !== accepted && !made.has(accepted)) return []
    return [
      found(
        'called about an own acceptance',
        [application, id],
        record?.person ?? null,
        `${accepted} accepted the application and has its call`,
      ),
    ]
  })
}

const found = (
  kind: string,
  records: readonly string[],
  person: string | null,
  because: string,
): Violation => ({
  rule: 'M-12',
  kind,
  records,
  person,
  because,
  clause: CLAUSE,
})
