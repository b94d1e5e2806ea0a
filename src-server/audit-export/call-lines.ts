// calls.ndjson: one line a sampled call, with its result in the export's words.

import type { PhoneCheck, PhoneCheckState } from '#shared/domain/phone-check/phone-check.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import { unitWord } from './unit-word.ts'

const RESULTS: Readonly<Record<PhoneCheckState, string>> = {
  open: 'open',
  'to-be-signed': 'open',
  'second-call': 'open',
  verified: 'genuine',
  abnormal: 'abnormal',
  disowned: 'not-applied',
  unverified: 'unverified',
}

export const callLine = (call: PhoneCheck): Line => ({
  id: call.id,
  application: call.application,
  month: call.month,
  unit: unitWord(call.unit),
  caller: call.caller?.id ?? null,
  // A second call that was asked for later does not take back what the first one counted as.
  result: RESULTS[call.state === 'second-call' ? (call.counted ?? call.state) : call.state],
  secondCall: call.state === 'second-call',
  closedAt: call.closedAt === null ? null : isoMoment(call.closedAt),
  closedBy: call.closedBy?.id ?? null,
  carriedFrom: call.carriedFrom,
  attempts: call.attempts.map(({ startedAt, number, result, seconds }) => ({
    at: isoMoment(startedAt),
    number,
    result,
    seconds,
  })),
  spotChecks: call.spotChecks.map(({ at, by, finding }) => ({ at: isoMoment(at), by, finding })),
})
