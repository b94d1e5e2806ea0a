// Bugs in the joints of the money: payment and ledger, revocation and claim, records and tables.

import type { PlantedBug } from './planted-bug.ts'

const LEDGERS = 'shared/domain/application/ledger-follow-ups.ts'
const MOVE = 'shared/domain/application/move.ts'
const GRANTED = 'src-server/exports/official/granted-table.ts'

export const MONEY_BUGS: readonly PlantedBug[] = [
  {
    name: 'a failed payment opens no unpaid item',
    breaks: 'M-5',
    file: LEDGERS,
    find: '  return item === payment\n    ? [unpaid(item,',
    replace: "  return item === ''\n    ? [unpaid(item,",
  },
  {
    name: 'what was paid at last is still owed',
    breaks: 'M-15',
    file: LEDGERS,
    find: "item === null ? [] : [unpaid(item, { type: 'settleUnpaidItem', on })]",
    replace: "item === '' ? [unpaid(item, { type: 'settleUnpaidItem', on })] : []",
  },
  {
    name: 'a revocation after payment makes no claim',
    breaks: 'M-11',
    file: LEDGERS,
    find: "if (record.state === 'recouping') return [claimOf(record)]",
    replace: "if (record.state === 'recouping') return []",
  },
  {
    name: 'an unpaid item of a cancelled application is paid',
    breaks: 'M-3',
    file: 'shared/domain/application/revoked-states.ts',
    find: "return state === 'paying' ? 'paying' : 'cancelled'",
    replace: "return state === 'paying' || state === 'unpaid' || state === 'confirmed' ? state : 'cancelled'",
    also: [
      {
        file: MOVE,
        find: 'if (decision === null || wrong !== null) return err(',
        replace: 'if (decision === null) return err(',
      },
    ],
  },
  {
    name: 'confirmed and ordered without another look at the facts',
    breaks: 'M-4',
    file: MOVE,
    find: 'if (decision === null || wrong !== null) return err(',
    replace: 'if (decision === null) return err(',
  },
  {
    name: 'the account change is approved by who entered it',
    breaks: 'M-12',
    file: 'shared/domain/unpaid-item/use-cases/approve-account.ts',
    find: 'if (proposal.by === head.actor)',
    replace: "if (proposal.by === '')",
  },
  {
    name: 'a claim counts as recovered with its first instalment',
    breaks: 'M-15',
    file: 'shared/domain/recoup-item/apply.ts',
    find: 'outstandingOf({ ...item, repayments }) <= 0',
    replace: 'outstandingOf({ ...item, repayments }) < item.amount',
  },
  {
    name: 'table 2-14 is made from today’s state for a past day',
    breaks: 'M-5',
    file: 'src-server/reports/unpaid.ts',
    find: "coalesce(record->>'settledOn' > ${asOf}, true)",
    replace: "record->>'settledOn' is null",
  },
  {
    name: 'table 2-15 is made from today’s state for a past day',
    breaks: 'M-5',
    file: 'src-server/reports/cancelled.ts',
    find: "where part->>'on' <= ${asOf}), 0) as recovered",
    replace: 'where ${asOf}::text is not null), 0) as recovered',
  },
  {
    name: 'the settlement goes by the reviewing district',
    breaks: 'M-15',
    file: 'src-server/exports/official/settlement-table.ts',
    find: "coalesce(record->'generated'->>'fundingDistrict', record->'outcome'->>'fundingDistrict') as district",
    replace: "record->'outcome'->>'reviewDistrict' as district",
  },
  {
    name: 'table 2-8 counts failed payments as granted',
    breaks: 'M-15',
    file: GRANTED,
    find: "where payment->>'result' = 'paid' and payment->>'settledOn' <= ${asked.asOf}",
    replace: "where payment->>'result' <> 'pending' and payment->>'settledOn' <= ${asked.asOf}",
  },
  {
    name: 'table 2-8 goes by the month of the list',
    breaks: 'M-15',
    file: GRANTED,
    find: "left(payment->>'settledOn', 4) as year",
    replace: "left(payment->>'month', 4) as year",
  },
]
