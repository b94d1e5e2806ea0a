// What the server holds of the applications of `--unit`, as JSON lines: how far each has come and what was paid of it.
// Whoever is held by an institution's hold is told so, as the month's jobs see it. Run on the server's database.

import { parseArgs } from 'node:util'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { institutionHoldSchema } from '#shared/domain/institution-hold/institution-hold.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'

const { values } = parseArgs({
  options: { unit: { type: 'string', default: '' }, 'data-dir': { type: 'string', default: '' } },
})
const { db, close } = await openMunicipalDatabase(
  values['data-dir'],
  process.env['DATABASE_URL'],
  () => undefined,
)
try {
  const holds = await db
    .selectFrom('case_record')
    .where('kind', '=', 'institution-hold')
    .where('state', '=', 'standing')
    .select('record')
    .execute()
  const held = new Set(holds.map(({ record }) => institutionHoldSchema.parse(record).institution))
  const rows = await db
    .selectFrom('application')
    .where('unit', '=', values.unit)
    .orderBy('id')
    .select('record')
    .execute()
  for (const { record } of rows) {
    const { applicant, state, outcome, holds: own, certificate, payments } = applicationSchema.parse(record)
    const sumOf = (result: string): number =>
      payments.reduce((sum, payment) => (payment.result === result ? sum + payment.amount : sum), 0)
    console.log(
      JSON.stringify({
        name: applicant.name,
        state,
        amount: outcome?.amount ?? null,
        holds: [
          ...own.map(({ kind }) => kind),
          ...(held.has(certificate?.institution ?? '') ? ['institution'] : []),
        ],
        paid: sumOf('paid'),
        failed: sumOf('failed'),
        pending: sumOf('pending'),
      }),
    )
  }
} finally {
  await close()
}
