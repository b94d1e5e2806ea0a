// M-13: the draw can be drawn again by an outsider from the frame, the seed and the published rule; one application a person; a
// month with one open call generates nothing.
//
// The published rule (docs/AUDIT-EXPORT.md): every application of the frame has the ticket SHA-256 of `seed:id`, every place of the
// sample (100 of the city, 10 of each district) that of `seed:place:UNIT:N`. The lowest applications, one a person, take the places
// in the order of the places' tickets. What an earlier month left unverified is called again beside the sample.

import { createHash } from 'node:crypto'
import type { Act, Books } from '../books.ts'
import { millis } from '../days.ts'
import type { DrawLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { actsOf } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const theDraw: RuleCheck = {
  clause: '评价报告 表2-3',
  check: (books, page) => {
    page.looked = books.draws.length
    for (const draw of books.draws) {
      sample(books, draw, page)
      again(books, draw, page)
    }
    openCalls(books, page)
  },
}

function sample(
  books: Books,
  { month, frame, sample: drawn, frameTakenAt, drawnAt }: DrawLine,
  page: Page,
): void {
  const ids = drawn.map(({ application }) => application)
  const framed = new Set(frame)
  const outside = ids.filter((id) => !framed.has(id))
  if (outside.length > 0) page.found('drawn from outside the frame', outside, null, `month ${month}`)
  if (new Set(ids).size < ids.length)
    page.found('drawn twice', ids, null, `month ${month}: one application more than once in the sample`)
  if (frameTakenAt !== null && drawnAt !== null && millis(drawnAt) < millis(frameTakenAt))
    page.found(
      'drawn before the frame was taken',
      [],
      null,
      `month ${month}: frame of ${frameTakenAt}, drawn ${drawnAt}`,
    )
  const late = frame.filter((id) => {
    const [first] = actsOf(books, id, 'lodged')
    return first !== undefined && frameTakenAt !== null && first.arrived > millis(frameTakenAt)
  })
  if (late.length > 0)
    page.found(
      'in the frame before it was lodged',
      late,
      null,
      `month ${month}, frame of ${frameTakenAt ?? '?'}`,
    )
}

const UNITS: readonly (readonly [string, string])[] = [
  ['黄浦', '310101'],
  ['徐汇', '310104'],
  ['长宁', '310105'],
  ['静安', '310106'],
  ['普陀', '310107'],
  ['虹口', '310109'],
  ['杨浦', '310110'],
  ['闵行', '310112'],
  ['宝山', '310113'],
  ['嘉定', '310114'],
  ['浦东', '310115'],
  ['金山', '310116'],
  ['松江', '310117'],
  ['青浦', '310118'],
  ['奉贤', '310120'],
  ['崇明', '310151'],
  ['市', '310000'],
]

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

function again(books: Books, draw: DrawLine, page: Page): void {
  const { month, seed, members, algorithm, algorithmVersion, frameHash, frame } = draw
  if (seed === null || members === null || algorithm !== 'sha256-tickets' || algorithmVersion !== 1) {
    page.notTold('seed, members or rule of a draw')
    return
  }
  const inOrder = members.toSorted((one, other) => (one.application < other.application ? -1 : 1))
  const hash = digest(
    inOrder
      .map(
        ({ application, person, carriedFrom }) => `${application} ${String(person)} ${carriedFrom ?? '-'}\n`,
      )
      .join(''),
  )
  if (hash !== frameHash)
    page.found(
      'the frame is not the one that was hashed',
      [],
      null,
      `month ${month}: now ${hash}, on record ${frameHash ?? 'none'}`,
    )
  const ids = members.map(({ application }) => application)
  if (ids.toSorted().join() !== frame.toSorted().join())
    page.found(
      'frame and members differ',
      [],
      null,
      `month ${month}: ${frame.length} in the frame, ${ids.length} members`,
    )
  persons(books, draw, page)
  const should = drawn(inOrder, seed)
  const carried = new Set(
    members.flatMap(({ application, carriedFrom }) => (carriedFrom === null ? [] : [application])),
  )
  const was = new Map(draw.sample.map(({ application, unit }) => [application, unit]))
  const wrong = [
    ...[...should].filter(([id, unit]) => was.get(id) !== unit).map(([id]) => id),
    ...[...was.keys()].filter((id) => !should.has(id) && !carried.has(id)),
    ...[...carried].filter((id) => !was.has(id)),
  ]
  if (wrong.length > 0)
    page.found(
      'the draw is not the seed’s',
      wrong,
      null,
      `month ${month}: ${wrong.length} drawn or assigned otherwise than frame, seed and rule give`,
    )
}

/** A number of the frame stands for one person. */
function persons(books: Books, { month, members }: DrawLine, page: Page): void {
  const numberOf = new Map<string, string>()
  for (const { application, person } of members ?? []) {
    const who = books.application.get(application)?.person ?? null
    if (who === null) continue
    const known = numberOf.get(who)
    if (known !== undefined && known !== String(person))
      page.found(
        'one person under two numbers',
        [application],
        who,
        `month ${month}: ${known} and ${String(person)}`,
      )
    numberOf.set(who, String(person))
  }
}

interface Member {
  readonly application: string
  readonly person: number | string
  readonly carriedFrom: string | null
}

/** Who is drawn for which unit, beside what is called again. */
function drawn(members: readonly Member[], seed: string): ReadonlyMap<string, string> {
  const ticket = (of: string): string => digest(`${seed}:${of}`)
  const byTicket = (one: readonly [string, unknown], other: readonly [string, unknown]): number =>
    one[0] < other[0] ? -1 : 1
  const places = UNITS.flatMap(([unit, code]) =>
    Array.from(
      { length: unit === '市' ? 100 : 10 },
      (_, index) => [ticket(`place:${code}:${String(index + 1)}`), unit] as const,
    ),
  ).toSorted(byTicket)
  const taken = new Set(members.flatMap(({ person, carriedFrom }) => (carriedFrom === null ? [] : [person])))
  const fresh = members
    .filter(({ carriedFrom }) => carriedFrom === null)
    .map((member) => [ticket(member.application), member] as const)
    .toSorted(byTicket)
  const chosen = new Map<string, string>()
  for (const [, { application, person }] of fresh) {
    const place = places[chosen.size]
    if (place === undefined) break
    if (taken.has(person)) continue
    taken.add(person)
    chosen.set(application, place[1])
  }
  return chosen
}

const CLOSING: ReadonlySet<string> = new Set(['recordAnswers', 'signUnverified'])

/** What was framed in a month is generated when every call of that month has its result at the server. */
function openCalls(books: Books, page: Page): void {
  const months = new Map<string, { readonly ids: string[]; first: Act }>()
  for (const { id } of books.applications)
    for (const act of actsOf(books, id, 'generated')) {
      const frame = books
        .framesOf(id)
        .filter(({ draw }) => draw.frameTakenAt === null || millis(draw.frameTakenAt) <= act.arrived)
        .at(-1)
      if (frame === undefined) continue
      const known = months.get(frame.draw.month)
      if (known === undefined) months.set(frame.draw.month, { ids: [id], first: act })
      else {
        known.ids.push(id)
        if (act.place < known.first.place) known.first = act
      }
    }
  for (const call of books.calls) {
    const generated = months.get(call.month)
    if (generated === undefined) continue
    const closing = books.actsOn(call.id).find(({ command }) => CLOSING.has(command))
    const closed = closing?.arrived ?? (call.closedAt === null ? Infinity : millis(call.closedAt))
    if (closed <= generated.first.arrived && call.result !== 'open') continue
    page.found(
      'generated with a call open',
      [call.id, call.application, ...generated.ids.slice(0, 3)],
      null,
      `${call.month}: ${generated.ids.length} records generated from ${generated.first.receivedAt ?? '?'} on, the call ${call.result === 'open' ? 'is open' : `had its result on ${closing?.receivedAt ?? call.closedAt ?? '?'}`}`,
    )
  }
}
