// Brings work to Songjiang's supervisor: of the district's unpaid items the first is changed at a distance and waits for
// another's approval, the second was tried three times over two days in vain. By the ledger clerk's own commands. Run
// beside a running server, on its database.

import { createHash, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { unpaidItemSchema } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'
import { applyIn } from '../../../src-server/sync/apply-command.ts'
import { postgresTransaction } from '../../../src-server/sync/postgres/postgres-transaction.ts'
import { testCard } from '../../../src-server/demo/test-numbers.ts'

const HOUR = 3_600_000
const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } })
const { db, close } = await openMunicipalDatabase(
  values['data-dir'] ?? '',
  process.env['DATABASE_URL'],
  () => undefined,
)
const now = instant(Date.now())
const ledger = await db
  .selectFrom('staff')
  .where('username', '=', 'sj-taizhang1')
  .select(['id', 'name', 'unit'])
  .executeTakeFirstOrThrow()
const device = randomUUID()
let deviceSeq = 0

const rows = await db
  .selectFrom('case_record')
  .where('kind', '=', 'unpaid-item')
  .where('unit', '=', unitOfDistrict('松江'))
  .where('state', '=', 'to-contact')
  .orderBy('id', 'desc')
  .limit(2)
  .select(['record', 'version'])
  .execute()
const [changed, lost] = rows.map(({ record }) => unpaidItemSchema.parse(record))
invariant(changed !== undefined && lost !== undefined, 'the town owes something in Songjiang')

await act(changed.id, changed.version, now, {
  type: 'proposeAccount',
  account: {
    bank: '上海银行',
    cardNumber: testCard(7),
    holderName: changed.applicant.name,
    socialSecurityCard: true,
  },
  calledNumber: changed.applicant.mobile,
  evidence: '收到本人身份证和银行卡照片',
})
for (const [times, hoursAgo] of [30, 26, 2].entries()) {
  await act(lost.id, lost.version + times, instant(now - hoursAgo * HOUR), {
    type: 'recordUnpaidContact',
    way: 'phone',
    result: 'no-answer',
    note: '',
  })
}
await close()

async function act(target: string, basedOn: number, at: Instant, body: CommandBody): Promise<void> {
  deviceSeq += 1
  const command = {
    id: randomUUID(),
    target,
    basedOn,
    unit: ledger.unit,
    actor: ledger.id,
    actorName: ledger.name,
    at,
    device,
    deviceCode: 'B02',
    deviceSeq,
    body,
  }
  const hash = createHash('sha256').update(command.id).digest()
  const pushedBy = { staff: ledger.id, unit: ledger.unit, device }
  const arrived = { command, hash, pushedBy, receivedAt: now, clockOffset: 0 }
  const outcome = await db.transaction().execute((tx) => applyIn(postgresTransaction(tx), arrived))
  invariant(outcome?.status === 'applied', `${body.type} is applied`)
}
