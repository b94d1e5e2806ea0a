// A table in a text file, as banks and offices send them: cells apart by commas, semicolons or tabs, quoted or not (RFC
// 4180), titles above the head, columns in any order and under any of their usual names, sums in the foot. The head is
// found by its columns; a sum in the foot that does not agree with the lines is a fault of the file.

import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { LineFault } from '../jobs/line-fault.ts'
import { plainCell, yuanIn } from './cells.ts'

export interface ColumnWanted {
  readonly title: string
  /** Other names under which the column comes. */
  readonly also?: readonly string[]
  /** A column that may be absent: its cells are empty then. */
  readonly optional?: true
  /** Whole yuan: a sum in the foot is checked against it. */
  readonly sum?: true
}

export interface TableRow {
  /** As an editor counts lines. */
  readonly line: number
  /** In the order of the wanted columns. */
  readonly cells: readonly string[]
}

const parsedSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

export function readTable(
  text: string,
  columns: readonly ColumnWanted[],
): Result<readonly TableRow[], readonly LineFault[]> {
  const lines = linesOf(text)
  if (!lines.ok) return lines
  const head = lines.value.find(({ cells }) => placesIn(cells, columns) !== null)
  const places = head === undefined ? null : placesIn(head.cells, columns)
  if (head === undefined || places === null) return err([missingHead(lines.value, columns)])
  const below = lines.value.filter(({ line, cells }) => line > head.line && cells.some((cell) => cell !== ''))
  const foot = below.filter(({ cells }) => isFoot(cells))
  const body = below.filter((row) => !foot.includes(row))
  const long = body.filter(({ cells }) => cells.slice(head.cells.length).some((cell) => cell !== ''))
  if (long.length > 0)
    return err(
      long.map(({ line }) => ({ line, says: `应有 ${head.cells.length} 栏；内容含逗号的栏应加引号` })),
    )
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: places.map((place) => (place === null ? '' : (cells[place] ?? ''))),
  }))
  const wrong = wrongFoot(foot, rows, columns, places)
  return wrong.length > 0 ? err(wrong) : ok(rows)
}

function linesOf(text: string): Result<readonly TableRow[], readonly LineFault[]> {
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
    return ok(
      parsedSchema
        .parse(parsed)
        .map(({ record, info }) => ({ line: info.lines, cells: trimmed(record.map(plainCell)) })),
    )
  } catch (problem) {
    const line = problem instanceof Error && 'lines' in problem ? Number(problem.lines) : 0
    return err([{ line, says: '引号没有成对' }])
  }
}

/** Without the empty cells at the end, which a trailing comma makes. */
const trimmed = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

const named = (cell: string): string => cell.replaceAll(/[\s()（）元]/gu, '')

/** Where each wanted column stands; null where the line is not the head. */
function placesIn(
  cells: readonly string[],
  columns: readonly ColumnWanted[],
): readonly (number | null)[] | null {
  const titles = cells.map(named)
  const places = columns.map(({ title, also = [] }) => {
    const place = titles.findIndex((cell) => [title, ...also].some((name) => named(name) === cell))
    return place === -1 ? null : place
  })
  const whole = columns.every(({ optional }, index) => optional === true || places[index] !== null)
  return whole ? places : null
}

function missingHead(lines: readonly TableRow[], columns: readonly ColumnWanted[]): LineFault {
  const required = columns.filter(({ optional }) => optional !== true)
  const best = lines
    .slice(0, 20)
    .map(({ line, cells }) => {
      const titles = cells.map(named)
      const missing = required.filter(
        ({ title, also = [] }) => ![title, ...also].some((name) => titles.includes(named(name))),
      )
      return { line, missing }
    })
    .toSorted((one, other) => one.missing.length - other.missing.length)[0]
  if (best === undefined || best.missing.length === required.length)
    return {
      line: best?.line ?? 1,
      says: `没有找到表头，应有：${required.map(({ title }) => title).join('、')}`,
    }
  return { line: best.line, says: `表头缺少：${best.missing.map(({ title }) => title).join('、')}` }
}

const isFoot = ([first = '', second = '']: readonly string[]): boolean =>
  /^(合计|总计|小计|共计)/u.test(first) || (first === '' && /^(合计|总计|小计|共计)/u.test(second))

function wrongFoot(
  foot: readonly TableRow[],
  rows: readonly TableRow[],
  columns: readonly ColumnWanted[],
  places: readonly (number | null)[],
): LineFault[] {
  return foot.flatMap(({ line, cells }) => {
    const counted = /(\d+)\s*(?:笔|件|条|人次)/u.exec(cells.join(' '))?.[1]
    const faults: LineFault[] = []
    if (counted !== undefined && Number(counted) !== rows.length)
      faults.push({ line, says: `合计 ${counted} 笔，明细 ${rows.length} 笔` })
    for (const [index, { sum }] of columns.entries()) {
      const place = places[index] ?? null
      const said = sum === true && place !== null ? yuanIn(cells[place] ?? '') : null
      if (said === null) continue
      const total = rows.reduce((added, row) => added + (yuanIn(row.cells[index] ?? '') ?? 0), 0)
      if (said !== total) faults.push({ line, says: `合计 ${said} 元，明细共 ${total} 元` })
    }
    return faults
  })
}
