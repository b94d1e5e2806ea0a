import { describe, expect, it } from 'vitest'
import { RULE_IDS } from '#shared/policy/assessment.ts'
import { INTERPRETATIONS } from '#shared/policy/interpretations.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { NOTICE } from '#shared/fixtures/applicants.ts'
import { entriesWith, entryAt, RELATED, search } from './entries.ts'
import { parameterTable } from './parameter-table.ts'
import { cellText, placeIn, type Table } from './table.ts'

const ENTRIES = entriesWith(NO_NOTICE)
const found = (query: string): string[] => search(ENTRIES, query).map(({ entry }) => entry.id)

describe('looking up the policy', () => {
  it('lists every rule and every sheet once, and all of them while nothing is asked', () => {
    const ids = ENTRIES.map(({ id }) => id)
    expect(ids.slice(0, RULE_IDS.length)).toEqual([...RULE_IDS])
    expect(new Set(ids).size).toBe(ids.length)
    expect(found('  ')).toEqual(ids)
  })

  it.each([
    ['a rule id', 'same-occupation', 'same-occupation'],
    ['a title', '申请期限', 'deadline'],
    ['a clause in any brackets and width', '2025 7号 一(四)1', 'continuous-employment'],
    ['a clause as it is printed', '沪人社规〔2025〕7号 一（四）6', 'skilled-post'],
    ['a document', '219', 'certificate-covered'],
    ['a word of the law', '参公', 'excluded-post'],
    ['an occupation', '咖啡师', 'skilled-posts'],
    ['an item of the 219 list', '登高架设作业', 'list-219'],
    ['an occupation code', '4-10-01-05', 'priority-occupations'],
    ['a district', '崇明', 'top-ups'],
    ['a paper', '残疾人证', 'materials'],
    ['a holiday', '春节 2026', 'holidays'],
    ['an amount', '4,550', 'standards'],
    ['an age', '63周岁', 'retirement'],
    ['a reading', 'R-30', 'deadline'],
  ])('finds by %s', (_, query, id) => {
    expect(found(query)).toContain(id)
  })

  it('finds R-1 and not R-12 in its place', () => {
    const hit = search(ENTRIES, 'R-1').find(({ entry }) => entry.id === 'category')
    expect(hit?.found).toMatch(/^口径 R-1：/)
    expect(found('R-1')).not.toContain('deadline')
  })

  it('puts titles first and says where else it was found', () => {
    const [first, ...others] = search(ENTRIES, '期限')
    expect(first).toMatchObject({ entry: { id: 'deadline' }, found: null })
    expect(others.some((hit) => hit.found?.includes('期限'))).toBe(true)
  })

  it('shows what the city has loaded: catalogue B by version, and says so while there is none', () => {
    const with2027 = {
      ...NOTICE,
      holidays: [{ year: 2027, notice: '测试〔2026〕8号', holidays: [], worked: [] }],
    }
    const loaded = entriesWith(with2027)
    expect(search(loaded, '6-31-01-01').map(({ entry }) => entry.id)).toContain('scarce-catalogue')
    expect(search(loaded, '测试〔2026〕8号').map(({ entry }) => entry.id)).toEqual(['holidays'])
    expect(found('尚未载入')).toContain('scarce-catalogue')
  })

  it('finds nothing for what nobody wrote', () => {
    expect(found('独角兽')).toEqual([])
  })
})

describe('the entries', () => {
  it('hold every reading of ours, in the list of all of them', () => {
    const entry = entryAt(ENTRIES, 'interpretations')
    if (entry?.kind !== 'sheet') throw new Error('a sheet')
    const [group] = entry.sheet.table.groups
    expect(group?.rows.map(([id]) => id)).toEqual(Object.keys(INTERPRETATIONS))
  })

  const tables = ENTRIES.flatMap((entry) =>
    entry.kind === 'sheet' ? [entry.sheet.table] : (parameterTable(entry.clause) ?? []),
  )
  const rowsOf = ({ groups }: Table) => groups.flatMap(({ rows }) => rows)

  it('lead only to entries that exist', () => {
    const links = tables
      .flatMap((table) => rowsOf(table).flat())
      .flatMap((cell) => (typeof cell !== 'string' && 'links' in cell ? cell.links.map(({ to }) => to) : []))
    expect(links.length).toBeGreaterThan(20)
    const targets = [...links, ...Object.values(RELATED).flat()]
    expect(targets.filter((to) => entryAt(ENTRIES, to) === undefined)).toEqual([])
  })

  it('have a cell for every column', () => {
    for (const table of tables) {
      expect(rowsOf(table).length).toBeGreaterThan(0)
      for (const row of rowsOf(table)) {
        expect(row).toHaveLength(table.columns.length)
        for (const cell of row) expect(cellText(cell)).not.toBe('')
      }
    }
  })

  it.each([
    ['沪人社规〔2025〕7号 一（四）1', '一（四）1'],
    ['沪人社规〔2025〕7号（无此条件）', '无此条件'],
    ['沪人社规〔2025〕7号（绩效报告 一（二）1（3））', '绩效报告 一（二）1（3）'],
    ['沪人社规〔2025〕7号', '沪人社规〔2025〕7号'],
    ['沪人社规〔2025〕7号（见表1）；另文（表2）', '（见表1）；另文（表2）'],
    ['沪人社规〔2024〕20号 一（一）', '沪人社规〔2024〕20号 一（一）'],
  ])('say %s under its own document as %s', (source, place) => {
    expect(placeIn('沪人社规〔2025〕7号', source)).toBe(place)
  })
})
