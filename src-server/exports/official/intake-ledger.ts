// 受理台账: what was lodged in a month, by application date. Names stand in full, because a ledger is searched by them;
// identity and telephone numbers are masked, as in every list.

import { sql } from 'kysely'
import type { ApplicationState } from '#shared/domain/application/states.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { CATEGORY_TITLES, type Category, type Level, levelTitle } from '#shared/policy/vocabulary.ts'
import type { Tx } from '../../db/database.ts'
import type { Column, Row, Table } from '../table.ts'
import { type Asked, date, tableOf, text, yuan } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'

const COLUMNS: readonly Column[] = [
  text('受理编号', 20),
  date('申请日期'),
  text('渠道', 8),
  text('受理区', 10),
  text('姓名', 12),
  text('证件号码', 22),
  text('手机号码', 14),
  text('职业（工种）', 24),
  text('等级', 14),
  text('证书编号', 22),
  date('发证日期'),
  text('评价机构', 28),
  text('人员类别', 20),
  { title: '标准（元）', kind: 'yuan', width: 14 },
  { title: '比例', kind: 'percent', width: 10 },
  yuan('补贴金额（元）'),
  text('承担区', 10),
  text('状态', 12),
  text('批次', 10),
]

interface Lodged {
  readonly receipt: string
  readonly lodgedOn: PlainDate
  readonly channel: string | null
  readonly unit: string
  readonly name: string
  readonly identityNumber: string
  readonly mobile: string
  readonly occupation: string
  readonly level: Level | null
  readonly certificate: string
  readonly issuedOn: PlainDate
  readonly institution: string | null
  readonly category: Category | null
  readonly standard: number | null
  readonly ratio: number | null
  readonly amount: number | null
  readonly funding: string | null
  readonly state: ApplicationState
  readonly month: string | null
}

export function intakeLedger(tx: Tx, asked: Asked): Promise<Table> {
  const { month, unit } = asked
  const lodged = cursorRows(
    tx,
    sql<Lodged>`
      select record->>'receipt' as receipt, lodged_on as "lodgedOn", record->>'channel' as channel, unit,
        record->'applicant'->>'name' as name, identity_number as "identityNumber",
        record->'applicant'->>'mobile' as mobile,
        coalesce(record->'certificate'->>'occupationName', record->'certificate'->>'occupationCode') as occupation,
        (record->'certificate'->>'level')::integer as level, record->'certificate'->>'number' as certificate,
        record->'certificate'->>'issueDate' as "issuedOn", record->'certificate'->>'institution' as institution,
        record->'outcome'->>'category' as category, (record->'outcome'->>'standard')::integer as standard,
        (record->'outcome'->>'ratio')::integer as ratio, (record->'outcome'->>'amount')::integer as amount,
        record->'outcome'->>'fundingDistrict' as funding, state, record->>'month' as month
      from application
      where lodged_on >= ${`${month}-01`}::date and lodged_on < ${`${month}-01`}::date + interval '1 month'
        and (${unit}::text is null or unit = ${unit})
      order by lodged_on, lodging_order nulls last, id`,
  )
  return Promise.resolve(tableOf('intake', asked, COLUMNS, rowsOf(lodged)))
}

async function* rowsOf(lodged: AsyncIterable<Lodged>): AsyncGenerator<Row> {
  for await (const one of lodged) {
    yield [
      one.receipt,
      one.lodgedOn,
      one.channel === 'online' ? '网上' : '窗口',
      findUnit(one.unit)?.district ?? '市级',
      one.name,
      maskIdentityNumber(one.identityNumber),
      maskMobile(one.mobile),
      one.occupation,
      levelTitle(one.level),
      one.certificate,
      one.issuedOn,
      one.institution,
      one.category === null ? null : CATEGORY_TITLES[one.category],
      one.standard,
      one.ratio === null ? null : one.ratio / 100,
      one.amount,
      one.funding,
      STATE_TITLES[one.state],
      one.month,
    ]
  }
}
