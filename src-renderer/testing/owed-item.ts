// An item that is owed to the test person, for tests of the unpaid ledger.

import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { DOSSIER, testId } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'

const { identityNumber, name, mobile, secondContact } = DOSSIER.applicant

export const owedItem = (change: Partial<UnpaidItem> = {}): UnpaidItem => ({
  kind: 'unpaid-item',
  id: testId(50),
  version: 1,
  unit: '310117',
  application: testId(70),
  applicant: { identityNumber, name, mobile, secondContact },
  item: '咖啡师 四级',
  amount: 640,
  account: null,
  firstFailedOn: plainDate('2026-11-02'),
  reason: '账户已销户',
  state: 'to-contact',
  failures: [],
  contacts: [],
  proposal: null,
  unreachable: null,
  settledOn: null,
  log: [],
  ...change,
})
