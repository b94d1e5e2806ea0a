// The commands of the month on an application, as they travel. Most are the server's own or effects of other records.

import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { z } from 'zod'
import type { Application } from './application.ts'
import type { ApplicationEvent } from './events.ts'
import { acceptOnline } from './use-cases/accept-online.ts'
import { approveRecord } from './use-cases/approve-record.ts'
import { confirmRecord } from './use-cases/confirm-record.ts'
import { drawForCall } from './use-cases/draw-for-call.ts'
import { generateRecord } from './use-cases/generate-record.ts'
import { holdForDifference } from './use-cases/hold-for-difference.ts'
import { importPayment } from './use-cases/import-payment.ts'
import { liftHold } from './use-cases/lift-hold.ts'
import { orderPayment } from './use-cases/order-payment.ts'
import { placeHold } from './use-cases/place-hold.ts'
import { publiciseRecord } from './use-cases/publicise-record.ts'
import { raiseObjection } from './use-cases/raise-objection.ts'
import { recordCallOutcome } from './use-cases/record-call-outcome.ts'
import { recordRecovered } from './use-cases/record-recovered.ts'
import { refuseGenerated } from './use-cases/refuse-generated.ts'
import { replaceAccount } from './use-cases/replace-account.ts'
import { resolvePending } from './use-cases/resolve-pending.ts'
import { returnGenerated } from './use-cases/return-generated.ts'
import { revokeCertificate } from './use-cases/revoke-certificate.ts'
import { settleObjection } from './use-cases/settle-objection.ts'

export const MONTH_BODIES = [
  acceptOnline.body,
  resolvePending.body,
  drawForCall.body,
  recordCallOutcome.body,
  holdForDifference.body,
  generateRecord.body,
  approveRecord.body,
  returnGenerated.body,
  refuseGenerated.body,
  placeHold.body,
  liftHold.body,
  publiciseRecord.body,
  raiseObjection.body,
  settleObjection.body,
  confirmRecord.body,
  orderPayment.body,
  importPayment.body,
  replaceAccount.body,
  revokeCertificate.body,
  recordRecovered.body,
] as const

export type MonthBody = z.infer<(typeof MONTH_BODIES)[number]>

const TYPES: ReadonlySet<string> = new Set(MONTH_BODIES.map((body) => body.shape.type.value))
export const isMonthBody = (body: { readonly type: string }): body is MonthBody => TYPES.has(body.type)

export function monthUseCaseOf(body: MonthBody): BoundUseCase<Application, ApplicationEvent> {
  switch (body.type) {
    case 'acceptOnline':
      return bound(acceptOnline, body)
    case 'resolvePending':
      return bound(resolvePending, body)
    case 'drawForCall':
      return bound(drawForCall, body)
    case 'recordCallOutcome':
      return bound(recordCallOutcome, body)
    case 'holdForDifference':
      return bound(holdForDifference, body)
    case 'generateRecord':
      return bound(generateRecord, body)
    case 'approveRecord':
      return bound(approveRecord, body)
    case 'returnGenerated':
      return bound(returnGenerated, body)
    case 'refuseGenerated':
      return bound(refuseGenerated, body)
    case 'placeHold':
      return bound(placeHold, body)
    case 'liftHold':
      return bound(liftHold, body)
    case 'publiciseRecord':
      return bound(publiciseRecord, body)
    case 'raiseObjection':
      return bound(raiseObjection, body)
    case 'settleObjection':
      return bound(settleObjection, body)
    case 'confirmRecord':
      return bound(confirmRecord, body)
    case 'orderPayment':
      return bound(orderPayment, body)
    case 'importPayment':
      return bound(importPayment, body)
    case 'replaceAccount':
      return bound(replaceAccount, body)
    case 'revokeCertificate':
      return bound(revokeCertificate, body)
    case 'recordRecovered':
      return bound(recordRecovered, body)
    default:
      return unreachable(body)
  }
}
