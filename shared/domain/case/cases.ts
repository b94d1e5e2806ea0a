// The designs by kind, and the kind by command.

import { type Application } from '#shared/domain/application/application.ts'
import { applicationDesign } from '#shared/domain/application/application-design.ts'
import { APPLICATION_COMMANDS } from '#shared/domain/application/bodies.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import { INQUIRY_COMMANDS } from '#shared/domain/inquiry/bodies.ts'
import { type InquiryEvent, inquirySchema } from '#shared/domain/inquiry/inquiry.ts'
import { inquiryDesign } from '#shared/domain/inquiry/inquiry-design.ts'
import { INSTITUTION_HOLD_COMMANDS } from '#shared/domain/institution-hold/bodies.ts'
import {
  type InstitutionHoldEvent,
  institutionHoldSchema,
} from '#shared/domain/institution-hold/institution-hold.ts'
import { institutionHoldDesign } from '#shared/domain/institution-hold/institution-hold-design.ts'
import { MONTH_COMMANDS } from '#shared/domain/month/bodies.ts'
import { type MonthEvent, monthSchema } from '#shared/domain/month/month.ts'
import { monthDesign } from '#shared/domain/month/month-design.ts'
import { PHONE_CHECK_COMMANDS } from '#shared/domain/phone-check/bodies.ts'
import type { PhoneCheckEvent } from '#shared/domain/phone-check/events.ts'
import { phoneCheckSchema } from '#shared/domain/phone-check/phone-check.ts'
import { phoneCheckDesign } from '#shared/domain/phone-check/phone-check-design.ts'
import { RECOUP_COMMANDS } from '#shared/domain/recoup-item/bodies.ts'
import type { RecoupItemEvent } from '#shared/domain/recoup-item/events.ts'
import { recoupItemSchema } from '#shared/domain/recoup-item/recoup-item.ts'
import { recoupItemDesign } from '#shared/domain/recoup-item/recoup-item-design.ts'
import { UNPAID_COMMANDS } from '#shared/domain/unpaid-item/bodies.ts'
import type { UnpaidItemEvent } from '#shared/domain/unpaid-item/events.ts'
import { unpaidItemSchema } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { unpaidItemDesign } from '#shared/domain/unpaid-item/unpaid-item-design.ts'
import { PUBLICATION_COMMANDS } from '#shared/domain/publication/bodies.ts'
import { type PublicationEvent, publicationSchema } from '#shared/domain/publication/publication.ts'
import { publicationDesign } from '#shared/domain/publication/publication-design.ts'
import { RULING_COMMANDS } from '#shared/domain/ruling/bodies.ts'
import { type RulingEvent, rulingSchema } from '#shared/domain/ruling/ruling.ts'
import { rulingDesign } from '#shared/domain/ruling/ruling-design.ts'
import { SUSPECT_COMMANDS } from '#shared/domain/suspect/bodies.ts'
import { type SuspectEvent, suspectSchema } from '#shared/domain/suspect/suspect.ts'
import { suspectDesign } from '#shared/domain/suspect/suspect-design.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { z } from 'zod'
import type { CaseDesign } from './case-design.ts'
import type { CaseKind } from './case-kind.ts'
import type { CommandType } from './command.ts'

/** Records of the kinds beside the application; each says its kind itself. */
export const smallCaseSchema = z.discriminatedUnion('kind', [
  inquirySchema,
  phoneCheckSchema,
  institutionHoldSchema,
  monthSchema,
  unpaidItemSchema,
  recoupItemSchema,
  publicationSchema,
  rulingSchema,
  suspectSchema,
])
export type SmallCase = z.infer<typeof smallCaseSchema>
export type CaseRecord = Application | SmallCase
export type CaseEvent =
  | ApplicationEvent
  | InquiryEvent
  | PhoneCheckEvent
  | InstitutionHoldEvent
  | MonthEvent
  | UnpaidItemEvent
  | RecoupItemEvent
  | PublicationEvent
  | RulingEvent
  | SuspectEvent
export type AnyDesign = CaseDesign<CaseRecord, CaseEvent>

const DESIGNS: Readonly<Record<CaseKind, AnyDesign>> = {
  application: applicationDesign,
  inquiry: inquiryDesign,
  'phone-check': phoneCheckDesign,
  'institution-hold': institutionHoldDesign,
  month: monthDesign,
  'unpaid-item': unpaidItemDesign,
  'recoup-item': recoupItemDesign,
  publication: publicationDesign,
  ruling: rulingDesign,
  suspect: suspectDesign,
}

export const designOf = (kind: CaseKind): AnyDesign => DESIGNS[kind]

const KINDS: ReadonlyMap<CommandType, CaseKind> = new Map<CommandType, CaseKind>([
  ...APPLICATION_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'application']),
  ...INQUIRY_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'inquiry']),
  ...PHONE_CHECK_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'phone-check']),
  ...INSTITUTION_HOLD_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'institution-hold']),
  ...MONTH_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'month']),
  ...UNPAID_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'unpaid-item']),
  ...RECOUP_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'recoup-item']),
  ...PUBLICATION_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'publication']),
  ...RULING_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'ruling']),
  ...SUSPECT_COMMANDS.map((type): [CommandType, CaseKind] => [type, 'suspect']),
])

/** The kind of record that a command acts on. */
export function kindOf(type: CommandType): CaseKind {
  const kind = KINDS.get(type)
  invariant(kind !== undefined, `no kind of record for ${type}`)
  return kind
}
