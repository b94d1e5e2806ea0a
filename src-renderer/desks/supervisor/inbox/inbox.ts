// 待签: everything of the unit that waits for the supervisor, gathered from the records of all kinds. Pure: the same
// records give the same list, oldest first. The act itself is done on the record's own desk, where its facts are.

import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import type { Inquiry } from '#shared/domain/inquiry/inquiry.ts'
import type { InstitutionHold } from '#shared/domain/institution-hold/institution-hold.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { openObjections, type Publication } from '#shared/domain/publication/publication.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT, findUnit } from '#shared/domain/unit/units.ts'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { isUnreachable } from '#shared/domain/unpaid-item/use-cases/sign-unreachable.ts'
import type { Suspect } from '#shared/domain/suspect/suspect.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'

export interface Waiting {
  readonly key: string
  /** What is asked of the supervisor. */
  readonly kind: string
  readonly about: string
  /** Who brought it, in words; empty where nobody did. */
  readonly by: string
  readonly since: Instant
  /** Where it is decided. */
  readonly route: readonly string[]
}

export interface Records {
  readonly calls: readonly PhoneCheck[]
  readonly unpaid: readonly UnpaidItem[]
  readonly publications: readonly Publication[]
  readonly inquiries: readonly Inquiry[]
  readonly holds: readonly InstitutionHold[]
  readonly suspects: readonly Suspect[]
  readonly handedOver: readonly HandedOverItem[]
}

export function waitingFor(staff: Staff, records: Records): Waiting[] {
  const own = <Rec extends { readonly unit: string }>(all: readonly Rec[]): Rec[] =>
    all.filter(({ unit }) => unit === staff.unit)
  const isCity = staff.unit === CITY_UNIT
  return [
    ...own(records.calls).flatMap((call) => [...unverifiedCall(call), ...finding(call), ...secondCall(call)]),
    ...own(records.unpaid).flatMap((item) => [...accountChange(item, staff), ...unreachable(item)]),
    ...own(records.publications).flatMap(objections),
    ...own(records.suspects).flatMap(suspicion),
    ...(isCity ? records.inquiries.flatMap(openInquiry) : []),
    ...(isCity ? records.holds.flatMap(standingHold) : []),
    ...records.handedOver.flatMap(handedOver),
  ].sort((one, other) => one.since - other.since || one.key.localeCompare(other.key))
}

function unverifiedCall(call: PhoneCheck): Waiting[] {
  const { state, unverified } = call
  if (state !== 'to-be-signed' || unverified === null) return []
  const { proposedByName: by, proposedAt: since } = unverified
  return [{ ...callOf(call), kind: '抽检未核实，待签字', by, since }]
}

const callOf = ({ id, person }: PhoneCheck): Pick<Waiting, 'key' | 'about' | 'route'> => ({
  key: id,
  about: `${maskName(person.name)} ${person.item}`,
  route: ['phone-check', 'call', id],
})

/** Who did not apply, or whose answers were abnormal: the supervisor says what was done about it. */
function finding(call: PhoneCheck): Waiting[] {
  const { state, handled, closedAt, closedBy } = call
  if ((state !== 'disowned' && state !== 'abnormal') || handled !== null || closedAt === null) return []
  const kind = state === 'disowned' ? '抽检非本人申请，待处置' : '抽检异常，待处置'
  return [{ ...callOf(call), kind, by: closedBy?.name ?? '', since: closedAt }]
}

/** The city heard something else: another verifier of the unit calls again. */
function secondCall(call: PhoneCheck): Waiting[] {
  const check = call.spotChecks.findLast(({ finding }) => finding === 'different')
  if (call.state !== 'second-call' || check === undefined) return []
  return [{ ...callOf(call), kind: '市级抽查不一致，待二次核实', by: check.byName, since: check.at }]
}

/** Another ledger clerk may approve as well; whoever entered it never does. */
function accountChange({ id, proposal, applicant, item }: UnpaidItem, staff: Staff): Waiting[] {
  if (proposal === null || proposal.by === staff.id) return []
  return [
    {
      key: `${id}-account`,
      kind: '账户维护，待复核',
      about: `${maskName(applicant.name)} ${item}`,
      by: proposal.byName,
      since: proposal.at,
      route: ['unpaid', 'item', id],
    },
  ]
}

function unreachable({ id, state, contacts, applicant, item }: UnpaidItem): Waiting[] {
  const last = contacts.at(-1)
  if ((state !== 'to-contact' && state !== 'contacted') || last === undefined || !isUnreachable(contacts)) {
    return []
  }
  return [
    {
      key: `${id}-unreachable`,
      kind: '长期无法联系，待签字',
      about: `${maskName(applicant.name)} ${item}`,
      by: last.byName,
      since: last.at,
      route: ['unpaid', 'item', id],
    },
  ]
}

const objections = (publication: Publication): Waiting[] =>
  openObjections(publication).map(({ id, application, at, byName }) => {
    const member = publication.members.find((each) => each.application === application)
    return {
      key: id,
      kind: '公示异议，待答复',
      about: member === undefined ? '' : `${member.name} ${member.item}`,
      by: byName,
      since: at,
      route: ['publication', 'list', publication.id],
    }
  })

/** What later facts say of something that was paid. */
const suspicion = ({ id, state, fact, log }: Suspect): Waiting[] =>
  state !== 'open'
    ? []
    : [
        {
          key: id,
          kind: '后到数据疑点，待处置',
          about: fact,
          by: '',
          since: log[0]?.at ?? instant(0),
          route: ['supervisor', 'suspects'],
        },
      ]

const openInquiry = ({ id, state, subject, unit, askedByName, askedAt }: Inquiry): Waiting[] =>
  state !== 'open'
    ? []
    : [
        {
          key: id,
          kind: '区级请示，待答复',
          about: subject,
          by: `${findUnit(unit)?.district ?? ''} ${askedByName}`,
          since: askedAt,
          route: ['rulings'],
        },
      ]

const standingHold = ({ id, state, institution, reportedBy, placedAt }: InstitutionHold): Waiting[] =>
  state !== 'standing'
    ? []
    : [
        {
          key: id,
          kind: '机构暂缓，待解除',
          about: institution,
          by: findUnit(reportedBy)?.district ?? '',
          since: placedAt,
          route: ['phone-check'],
        },
      ]

const handedOver = ({ id, closed, byName, remark, at }: HandedOverItem): Waiting[] =>
  closed !== null
    ? []
    : [
        {
          key: id,
          kind: '转交事项，待处理',
          about: remark ?? '',
          by: byName ?? '',
          since: at,
          route: ['sync'],
        },
      ]
