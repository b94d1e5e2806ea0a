// The verifiers of all units do their part of the month: every call but those of `--except 林燕,…` is answered with three
// times yes, on the calendar's day. Run beside a running server, on its database.

import { createHash, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type PhoneCheck, phoneCheckSchema } from '#shared/domain/phone-check/phone-check.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { municipalClock } from '../../../src-server/clock.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'
import type { Db } from '../../../src-server/db/database.ts'
import { runFollowUps } from '../../../src-server/jobs/run-follow-ups.ts'
import { applyIn } from '../../../src-server/sync/apply-command.ts'
import { postgresTransaction } from '../../../src-server/sync/postgres/postgres-transaction.ts'

const { values } = parseArgs({
  options: {
    except: { type: 'string', default: '' },
    today: { type: 'string' },
    'data-dir': { type: 'string', default: '' },
  },
})
const device = randomUUID()
const left = values.except.split(',')
const now = municipalClock(values.today)()
const { db, close } = await openMunicipalDatabase(
  values['data-dir'],
  process.env['DATABASE_URL'],
  () => undefined,
)
try {
  const rows = await db
    .selectFrom('case_record')
    .where('kind', '=', 'phone-check')
    .where('state', '=', 'open')
    .select('record')
    .execute()
  const calls = rows
    .map(({ record }) => phoneCheckSchema.parse(record))
    .filter(({ person }) => !left.includes(person.name))
  for (const [index, call] of calls.entries()) await answer(db, call, index + 1, now)
  while ((await runFollowUps(db, now, () => undefined)) > 0);
} finally {
  await close()
}

async function answer(database: Db, call: PhoneCheck, deviceSeq: number, at: Instant): Promise<void> {
  const verifier = { id: randomUUID(), unit: call.unit, roles: ['verifier' as const] }
  const command = {
    id: randomUUID(),
    target: call.id,
    basedOn: call.version,
    unit: call.unit,
    actor: verifier.id,
    actorName: '演示核实员',
    at,
    device,
    deviceCode: 'B01',
    deviceSeq,
    body: {
      type: 'recordAnswers' as const,
      attempt: {
        id: randomUUID(),
        startedAt: at,
        seconds: 60,
        number: 'mobile' as const,
        result: 'answered' as const,
        answeredBy: 'applicant' as const,
        remark: '',
        callBackAt: null,
      },
      answers: { applied: 'yes' as const, assessed: 'yes' as const, certified: 'yes' as const },
      remark: '',
    },
  }
  const arrived = {
    command,
    hash: createHash('sha256').update(command.id).digest(),
    pushedBy: null,
    receivedAt: at,
    clockOffset: 0,
  }
  const outcome = await database
    .transaction()
    .execute((tx) => applyIn(postgresTransaction(tx), arrived, verifier))
  invariant(outcome?.status === 'applied', 'the call is answered')
}
