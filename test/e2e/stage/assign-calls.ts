// Hands this month's calls to the demo town's verifiers, as the draw does: six for Songjiang, two for the city, two for
// Pudong. One of Songjiang's has been tried in vain twice yesterday. Run beside a running server, on its database.

import { createHash, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { monthRecordId } from '#shared/domain/month/month.ts'
import { CITY_UNIT, unitOfDistrict } from '#shared/domain/unit/units.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { municipalClock } from '../../../src-server/clock.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'
import type { Db } from '../../../src-server/db/database.ts'
import { applyMunicipal } from '../../../src-server/jobs/municipal-command.ts'
import { applyIn } from '../../../src-server/sync/apply-command.ts'
import { postgresTransaction } from '../../../src-server/sync/postgres/postgres-transaction.ts'

const HOUR = 3_600_000
const DAY = 86_400_000
const SONGJIANG = unitOfDistrict('松江')
const PUDONG = unitOfDistrict('浦东')
const PEOPLE: readonly (readonly [unit: string, name: string, item: string, institution: string])[] = [
  [SONGJIANG, '测试安然', '咖啡师（五级/初级工）', '测试评价机构甲'],
  [SONGJIANG, '测试白露', '电工（四级/中级工）', '测试评价机构甲'],
  [SONGJIANG, '测试成林', '养老护理员（三级/高级工）', '测试评价机构乙'],
  [SONGJIANG, '测试杜康', '美容师（五级/初级工）', '测试评价机构丙'],
  [SONGJIANG, '测试方圆', '焊工（四级/中级工）', '测试评价机构丙'],
  [SONGJIANG, '测试高远', '西式面点师（五级/初级工）', '测试评价机构甲'],
  [CITY_UNIT, '测试何晓', '保育师（四级/中级工）', '测试评价机构乙'],
  [CITY_UNIT, '测试季明', '车工（三级/高级工）', '测试评价机构丁'],
  [PUDONG, '测试康宁', '茶艺师（五级/初级工）', '测试评价机构丁'],
  [PUDONG, '测试陆川', '健康管理师（三级/高级工）', '测试评价机构戊'],
]

const { values } = parseArgs({ options: { today: { type: 'string' }, 'data-dir': { type: 'string' } } })
const database = await openMunicipalDatabase(
  values['data-dir'] ?? '',
  process.env['DATABASE_URL'],
  () => undefined,
)
const now = municipalClock(values.today)()
const month = batchMonthOf(shanghaiDate(now))

await apply(database.db, monthRecordId(month), CITY_UNIT, {
  type: 'recordDraw',
  month,
  draw: {
    frame: PEOPLE.length,
    frameHash: createHash('sha256').update('e2e').digest('hex'),
    seed: 'e2e',
    algorithm: 'e2e',
    algorithmVersion: 1,
    shortfall: 0,
  },
  calls: [SONGJIANG, CITY_UNIT, PUDONG].map((unit) => ({
    unit,
    assigned: PEOPLE.filter(([of]) => of === unit).length,
  })),
})
const ids: string[] = []
for (const [index, [unit, name, item, institution]] of PEOPLE.entries()) {
  const target = randomUUID()
  ids.push(target)
  await apply(database.db, target, unit, {
    type: 'assignCall',
    month,
    application: randomUUID(),
    acceptedBy: null,
    carriedFrom: null,
    caller: null,
    person: { name, mobile: `1540000000${index}`, secondContact: '家属 15400000099', item, institution },
  })
}
await tryInVain(database.db, ids[2] ?? '', 2)
await database.close()

async function apply(db: Db, target: string, unit: string, body: CommandBody): Promise<void> {
  const act = { id: randomUUID(), target, unit, basedOn: 0, body }
  const outcome = await db.transaction().execute((tx) => applyMunicipal(tx, act, now))
  invariant(outcome?.status === 'applied', `${body.type} is applied`)
}

/** Yesterday, by the district's verifier. */
async function tryInVain(db: Db, target: string, times: number): Promise<void> {
  const verifier = await db
    .selectFrom('staff')
    .where('username', '=', 'sj-heshi')
    .select(['id', 'name', 'unit'])
    .executeTakeFirstOrThrow()
  const device = randomUUID()
  for (let time = 1; time <= times; time += 1) {
    const at = instant(now - DAY + time * HOUR)
    const command = {
      id: randomUUID(),
      target,
      basedOn: 1,
      unit: verifier.unit,
      actor: verifier.id,
      actorName: verifier.name,
      at,
      device,
      deviceCode: 'B01',
      deviceSeq: time,
      body: {
        type: 'recordAttempt' as const,
        attempt: {
          id: randomUUID(),
          startedAt: at,
          seconds: 30,
          number: 'mobile' as const,
          result: 'no-answer' as const,
          answeredBy: null,
          remark: '',
          callBackAt: null,
        },
      },
    }
    const hash = createHash('sha256').update(command.id).digest()
    const pushedBy = { staff: verifier.id, unit: verifier.unit, device }
    const arrived = { command, hash, pushedBy, receivedAt: now, clockOffset: 0 }
    const outcome = await db.transaction().execute((tx) => applyIn(postgresTransaction(tx), arrived))
    invariant(outcome?.status === 'applied', 'the attempt is applied')
  }
}
