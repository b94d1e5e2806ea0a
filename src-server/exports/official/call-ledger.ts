// 抽检台账: the calls of a month, of the unit that made them. The calling unit's verifiers know the names; telephone
// numbers are masked.

import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import {
  PHONE_CHECK_STATE_TITLES,
  type PhoneCheck,
  phoneCheckSchema,
} from '#shared/domain/phone-check/phone-check.ts'
import { ANSWER_TITLES, type Question } from '#shared/domain/phone-check/script.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiMinute } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Column, Row, Table } from '../table.ts'
import { type Asked, count, tableOf, text } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'

const COLUMNS: readonly Column[] = [
  text('核实单位', 24),
  text('姓名', 12),
  text('手机号码', 14),
  text('补贴项目', 26),
  text('评价机构', 28),
  text('结果', 12),
  count('拨打次数'),
  text('首次拨打', 18),
  text('末次拨打', 18),
  text('是否本人申请', 8),
  text('是否本人参加考试', 8),
  text('是否获得该项证书', 8),
  text('完成时间', 18),
  text('核实人', 12),
  text('未核实签字', 12),
  text('市级抽查', 10),
  text('备注', 30),
]

export function callLedger(tx: Tx, asked: Asked): Promise<Table> {
  const calls = cursorRows(
    tx,
    sql<{ record: unknown }>`
      select record from case_record
      where kind = 'phone-check' and record->>'month' = ${asked.month}
        and (${asked.unit}::text is null or unit = ${asked.unit})
      order by unit, id`,
  )
  return Promise.resolve(tableOf('calls', asked, COLUMNS, rowsOf(calls)))
}

async function* rowsOf(calls: AsyncIterable<{ readonly record: unknown }>): AsyncGenerator<Row> {
  for await (const { record } of calls) yield rowOf(phoneCheckSchema.parse(record))
}

function rowOf(call: PhoneCheck): Row {
  const { person, attempts, answers } = call
  const tried = attempts.map(({ startedAt }) => startedAt).sort((one, other) => one - other)
  const answer = (question: Question): string | null =>
    answers === null ? null : ANSWER_TITLES[answers[question]]
  return [
    findUnit(call.unit)?.title ?? call.unit,
    person.name,
    maskMobile(person.mobile),
    person.item,
    person.institution,
    PHONE_CHECK_STATE_TITLES[call.state],
    attempts.length,
    momentWords(tried.at(0)),
    momentWords(tried.at(-1)),
    answer('applied'),
    answer('assessed'),
    answer('certified'),
    momentWords(call.closedAt ?? undefined),
    call.closedBy?.name ?? null,
    call.unverified?.signedByName ?? null,
    spotCheckWords(call),
    call.remark,
  ]
}

const momentWords = (moment: Instant | undefined): string | null =>
  moment === undefined ? null : shanghaiMinute(moment)

function spotCheckWords({ spotChecks }: PhoneCheck): string | null {
  const last = spotChecks.at(-1)
  if (last === undefined) return null
  return last.finding === 'consistent' ? '一致' : '不一致'
}
