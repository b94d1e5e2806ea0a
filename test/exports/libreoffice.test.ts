// Every official table opened by another program: LibreOffice reads the workbooks, and what it sees is compared cell by
// cell with the rows that they were made of, names included that begin like formulas.

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CellKind, EXPORT_NAMES, type ExportName, EXPORTS } from '#shared/contracts/exports.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Asked } from '../../src-server/exports/official/asked.ts'
import { officialTable } from '../../src-server/exports/official/official-table.ts'
import type { Cell, Table } from '../../src-server/exports/table.ts'
import { writeXlsx } from '../../src-server/exports/xlsx/write-xlsx.ts'
import { reportCancelled } from '../../src-server/reports/cancelled.ts'
import { reportUnpaid } from '../../src-server/reports/unpaid.ts'
import { bytesOf } from './bytes-of.ts'
import { FORMULA_STARTS, HOSTILE } from './hostile-texts.ts'
import { hasLibreOffice, seenByLibreOffice } from './seen-by-libreoffice.ts'
import { openTownOffice, type TownOffice } from './town-office.ts'

const ASKED: Asked = { unit: null, asOf: plainDate('2024-12-31'), month: '2026-11' }

let office: TownOffice
let seen: Map<string, string[][]>
const made = new Map<ExportName, Table & { readonly rows: readonly (readonly Cell[])[] }>()

/** Names as a register may hold them, on the first lines of both ledgers that show names. */
async function giveHostileNames(): Promise<void> {
  for (const [index, name] of FORMULA_STARTS.entries()) {
    await sql`
      update application set record = jsonb_set(record, '{applicant,name}', to_jsonb(${name}::text))
      where id = (select id from application where lodged_on >= '2026-11-01' order by id offset ${index} limit 1)`.execute(
      office.db,
    )
    await sql`
      update case_record set record = jsonb_set(record, '{person,name}', to_jsonb(${name}::text))
      where id = (select id from case_record where kind = 'phone-check' order by id offset ${index} limit 1)`.execute(
      office.db,
    )
  }
}

async function rowsOf(name: ExportName): Promise<Table & { readonly rows: (readonly Cell[])[] }> {
  const whole = officialTable(office.db, name, ASKED, async function* (table) {
    const rows: (readonly Cell[])[] = []
    for await (const row of table.rows) rows.push(row)
    yield { ...table, rows }
  })
  const { value } = await whole.next()
  await whole.return(undefined)
  if (value === undefined) throw new Error('every name has a table')
  return value
}

beforeAll(async () => {
  if (!hasLibreOffice) return
  office = await openTownOffice()
  await giveHostileNames()
  const desk = await office.desk(CITY_UNIT, 'supervisor')
  const files: Record<string, Uint8Array> = {
    hostile: await bytesOf(writeXlsx(HOSTILE_TABLE)),
  }
  for (const name of EXPORT_NAMES) {
    made.set(name, await rowsOf(name))
    const answer = await desk.request(
      `${MUNICIPAL_PATHS.exports}/${name}?asOf=${ASKED.asOf}&month=${ASKED.month}`,
    )
    files[name] = new Uint8Array(await answer.arrayBuffer())
  }
  seen = await seenByLibreOffice(files)
}, 300_000)
afterAll(() => (hasLibreOffice ? office.drop() : undefined))

/** LibreOffice knows no NUL, and the database takes none. */
const TEXTS = HOSTILE.filter((text) => text !== '\u0000')

const HOSTILE_TABLE: Table = {
  name: '应付未付统计表',
  title: '应付未付统计表',
  subtitle: '截至 2024-12-31',
  columns: [
    { title: '姓名', kind: 'text', width: 14 },
    { title: '金额', kind: 'yuan', width: 14, total: true },
    { title: '日期', kind: 'date', width: 14 },
    { title: '备注', kind: 'text', width: 14 },
  ],
  rows: TEXTS.map((text, at) => [text, at * 100.5, plainDate('2024-12-31'), null]),
}

/** Numbers are compared to fourteen figures; a share is written as percent. */
const shown = (cell: Cell, kind: CellKind | undefined): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return kind === 'percent' ? `${fourteenFigures(cell * 100)}%` : fourteenFigures(cell)
}

const fourteenFigures = (value: number): string => String(Number(value.toPrecision(14)))

const inFourteenFigures = (cell: string): string =>
  /^-?\d+\.\d{6,}%?$/.test(cell)
    ? `${fourteenFigures(Number.parseFloat(cell))}${cell.endsWith('%') ? '%' : ''}`
    : cell

describe.skipIf(!hasLibreOffice)(
  'workbooks opened by LibreOffice (skipped where it is not installed)',
  () => {
    it.each(EXPORT_NAMES)('%s has the same cells as the report', (name) => {
      const table = made.get(name)
      const [title, subtitle, header, ...lines] = seen.get(name) ?? []
      expect([title?.[0], subtitle?.[0]]).toEqual([table?.title, table?.subtitle])
      expect(header).toEqual(table?.columns.map((column) => column.title))
      const rows = table?.rows ?? []
      expect(rows.length, `${EXPORTS[name].title} has rows`).toBeGreaterThan(0)
      expect(lines.slice(0, rows.length).map((line) => line.map(inFourteenFigures))).toEqual(
        rows.map((row) => row.map((cell, at) => shown(cell, table?.columns[at]?.kind))),
      )
      const added = table?.columns.some(({ total }) => total) ?? false
      expect(lines.length - rows.length).toBe(added ? 1 : 0)
      table?.columns.forEach(({ total }, at) => {
        if (total !== true) return
        const sum = rows.reduce((all, row) => all + Number(row[at]), 0)
        expect(Number(lines.at(-1)?.[at])).toBe(sum)
      })
    })

    it('绩效报告 表2-14 and 表2-15: the cells are those of the reports', async () => {
      const unpaid = await reportUnpaid(office.db, ASKED.asOf)
      expect(seen.get('unpaid')?.slice(3, 19)).toEqual(
        unpaid.rows.map((row) =>
          [row.district, row.currentYuan, row.currentCount, row.pastYuan, row.pastCount].map(String),
        ),
      )
      expect(seen.get('unpaid')?.at(-1)).toEqual(['合计', '178400', '129', '257700', '187'])
      const cancelled = await reportCancelled(office.db, ASKED.asOf)
      expect(
        seen
          .get('cancelled')
          ?.slice(3, -1)
          .map(([year, , count]) => [year, count]),
      ).toEqual(
        cancelled.rows.map(({ paidYear, cancelledCount }) => [`${paidYear}年`, String(cancelledCount)]),
      )
      expect(seen.get('cancelled')?.at(-1)).toEqual([
        '合计',
        '2201900',
        '1164',
        '2147900',
        '1137',
        '54000',
        '27',
      ])
    })

    it.each(['intake', 'calls'] as const)('%s: a name that begins like a formula stays a name', (name) => {
      const names = new Set((seen.get(name) ?? []).map((line) => line[name === 'intake' ? 4 : 1]))
      // The month of the small town has fewer calls than there are such names.
      const given = FORMULA_STARTS.slice(0, made.get(name)?.rows.length)
      expect(given.length).toBeGreaterThan(4)
      // The calls are read by their schema, which folds names: no blank or control character stands before them.
      for (const text of given)
        expect(names, JSON.stringify(text)).toContain(name === 'calls' ? text.trim().normalize('NFKC') : text)
    })

    it('a hostile text comes back as it was, whatever it begins with or holds', () => {
      const [, , , ...lines] = seen.get('hostile') ?? []
      const sum = TEXTS.reduce((total, _text, at) => total + at * 100.5, 0)
      expect(lines).toEqual([
        ...TEXTS.map((text, at) => [text, String(at * 100.5), '2024-12-31', '']),
        ['合计', String(sum), '', ''],
      ])
    })
  },
)
