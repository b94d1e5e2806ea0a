// 核验抽取: draws a month again from its record and says wherever the calls, the frame or the figures are not what that
// gives. Nobody has to trust the machine that drew.

import { sql } from 'kysely'
import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { UNITS } from '#shared/domain/unit/units.ts'
import type { Db } from '../../db/database.ts'
import { readMonth } from '../read-month.ts'
import { callIdOf } from './draw-month.ts'
import { readFrame } from './frame.ts'
import { ALGORITHM, drawSample, frameHash } from './sample.ts'

/** What differs, one sentence each; empty: the draw is true. */
export async function verifyDraw(db: Db, month: BatchMonth): Promise<readonly string[]> {
  const record = await readMonth(db, month)
  const head = await db.selectFrom('draw_frame').where('month', '=', month).selectAll().executeTakeFirst()
  if (record === null || head === undefined) return [`${month} 没有抽取记录`]
  const { draw } = record
  if (draw.algorithm !== ALGORITHM.name || draw.algorithmVersion !== ALGORITHM.version) {
    return [`算法 ${draw.algorithm} 第 ${draw.algorithmVersion} 版无法在本版本核验`]
  }
  const frame = await readFrame(db, month)
  const hash = frameHash(frame)
  const sample = drawSample(frame, draw.seed)
  const wrong: string[] = []
  if (hash !== draw.frameHash || hash !== head.hash)
    wrong.push(`抽样框散列不符：现为 ${hash}，登记为 ${draw.frameHash}`)
  if (frame.length !== draw.frame || frame.length !== head.size)
    wrong.push(`抽样框 ${frame.length} 件，登记 ${draw.frame} 件`)
  if (sample.shortfall !== draw.shortfall)
    wrong.push(`不足额应为 ${sample.shortfall}，登记为 ${draw.shortfall}`)
  for (const { id } of UNITS) {
    const should = sample.drawn.filter(({ unit }) => unit === id).length
    const noted = record.calls.find(({ unit }) => unit === id)?.assigned ?? 0
    if (should !== noted) wrong.push(`单位 ${id} 应分配 ${should} 件，登记 ${noted} 件`)
  }
  return [...wrong, ...compare(await callsOf(db, month), month, sample.drawn)]
}

interface Call {
  readonly id: string
  readonly unit: string
  readonly application: string
}

const callsOf = (db: Db, month: BatchMonth): Promise<Call[]> =>
  db
    .selectFrom('case_record')
    .where('kind', '=', 'phone-check')
    .where(sql<boolean>`record->>'month' = ${month}`)
    .select(['id', 'unit', sql<string>`record->>'application'`.as('application')])
    .execute()

function compare(
  calls: readonly Call[],
  month: BatchMonth,
  drawn: ReturnType<typeof drawSample>['drawn'],
): string[] {
  const made = new Map(calls.map((call) => [call.application, call]))
  const missing = drawn.flatMap(({ application, unit }) => {
    const call = made.get(application)
    if (call === undefined) return [`申请 ${application} 应被抽中，没有对应电话`]
    if (call.unit !== unit) return [`申请 ${application} 应由 ${unit} 核实，实为 ${call.unit}`]
    return call.id === callIdOf(month, application) ? [] : [`申请 ${application} 的电话编号不符`]
  })
  const due = new Set(drawn.map(({ application }) => application))
  const extra = calls.filter(({ application }) => !due.has(application))
  return [...missing, ...extra.map(({ application }) => `申请 ${application} 不应被抽中`)]
}
