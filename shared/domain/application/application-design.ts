// The application as a kind of record. It travels in the stream of the unit that holds it.

import { ALONE, type CaseDesign } from '#shared/domain/case/case-design.ts'
import { type Application, applicationSchema } from './application.ts'
import { applyAll } from './apply.ts'
import { decide } from './decide.ts'
import { type ApplicationEvent, applicationEventSchema } from './events.ts'
import { ledgerFollowUps } from './ledger-follow-ups.ts'

export const applicationDesign: CaseDesign<Application, ApplicationEvent> = {
  ...ALONE,
  kind: 'application',
  record: applicationSchema,
  event: applicationEventSchema,
  decide,
  applyAll,
  streams: (record) => [record.unit],
  followUps: ledgerFollowUps,
}
