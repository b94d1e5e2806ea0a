import { describe, expect, it } from 'vitest'
import { LIST_219 } from '#shared/policy/parameters/list-219.ts'
import { asksForIssue, statementsOf } from './typed-statements.ts'

const qualification = (
  occupationName: string,
  level: 1 | 2 | 3 | 4 | 5 | null,
  issue: 'first' | 'renewal' | null,
) => ({
  kind: 'qualification' as const,
  occupationName,
  level,
  issue,
})

describe('what a typed paper says of the 219 list and the AI items', () => {
  it('a first licence chosen from the list is on it, a renewal is not, and what nobody has said is open', () => {
    expect(statementsOf(qualification('低压电工作业', null, 'first')).listed219).toBe(true)
    expect(statementsOf(qualification('低压电工作业', null, 'renewal')).listed219).toBe(false)
    expect(statementsOf(qualification('低压电工作业', null, null)).listed219).toBeNull()
    expect(asksForIssue(qualification('低压电工作业', null, null))).toBe(true)
  })

  it('the levels are those of table 1-3; another level, another name is nobody\u2019s statement', () => {
    expect(statementsOf(qualification('消防设施操作员（消防设施监控操作）', 5, null)).listed219).toBe(true)
    expect(statementsOf(qualification('消防设施操作员（消防设施监控操作）', 1, null)).listed219).toBeNull()
    expect(statementsOf(qualification('消防设施操作员(消防设施检测维修保养)', 1, null)).listed219).toBe(true)
    expect(statementsOf(qualification('没有列出的资格', 4, 'first')).listed219).toBeNull()
    expect(asksForIssue(qualification('消防设施操作员（消防设施监控操作）', 5, null))).toBe(false)
  })

  it('the two AI items are known by name, any other special ability is open', () => {
    const ability = { kind: 'special-ability' as const, level: null, issue: null }
    expect(statementsOf({ ...ability, occupationName: '人工智能数据标注' }).aiItem).toBe(true)
    expect(statementsOf({ ...ability, occupationName: '西式点心制作' }).aiItem).toBeNull()
    expect(statementsOf(qualification('人工智能数据标注', null, null)).aiItem).toBeNull()
  })

  it('the list has the twelve operations, the sixteen chemical processes, the driver and the two of the fire service', () => {
    expect(LIST_219[0]?.value).toHaveLength(31)
  })
})
