// unpaid.ndjson: payments that came back and are owed, each with who was contacted when.

import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { unitWord } from './unit-word.ts'

export const unpaidLine = (item: UnpaidItem, names: Pseudonyms): Line => ({
  id: item.id,
  application: item.application,
  person: names.person(item.applicant.identityNumber),
  unit: unitWord(item.unit),
  amount: item.amount,
  firstFailedOn: item.firstFailedOn,
  state: item.state,
  contacts: item.contacts.map(({ at, by, way, result, appointment }) => ({
    at: isoMoment(at),
    by,
    way,
    result,
    appointment: appointment ?? null,
  })),
  failures: item.failures.map(({ payment, on }) => ({ payment, on })),
  settledOn: item.settledOn,
})
