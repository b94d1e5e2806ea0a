import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { loadTown } from '../../src-server/demo/load-town.ts'
import { momentOf } from '../../src-server/demo/moments.ts'
import { casesMeant } from '../../src-server/story/cases-meant.ts'
import { tellStory } from '../../src-server/story/tell-story.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

const TODAY = plainDate('2026-11-18')

let database: TestDatabase
let told: { readonly id: string; readonly identity: string; readonly lines: readonly string[] }

beforeAll(async () => {
  database = await createTestDatabase()
  await loadTown(database.db, { now: momentOf(TODAY, 9), today: TODAY, seed: 3, report: () => undefined })
  const { id, identity } = await database.db
    .selectFrom('application')
    .where('state', '=', 'accepted')
    .orderBy('id')
    .select(['id', 'identity_number as identity'])
    .executeTakeFirstOrThrow()
  const lines = await database.db.transaction().execute((tx) => tellStory(tx, id, TODAY))
  told = { id, identity, lines }
}, 120_000)
afterAll(() => database.drop())

describe('the story of a case', () => {
  it('tells it in the order in which the server came to know it, with facts, law and money', () => {
    const moments = told.lines.flatMap((line) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.exec(line)?.[0] ?? [])
    expect(moments.length).toBeGreaterThan(1)
    expect(moments).toEqual(moments.toSorted())
    const story = told.lines.join('\n')
    expect(story).toContain('：受理')
    expect(story).toMatch(/标准 \d+ 元 × \d+% = \d+ 元/)
    expect(story).toContain('沪人社规〔2025〕7号')
    expect(story).toMatch(/现状：已受理。.*下一步：抽检抽中，市级系统，2026-12-15 前/)
  })

  it('names nobody whom it is about', () => {
    expect(told.lines.join('\n')).not.toContain(told.identity)
  })

  it('is found by the id, by the receipt and by the person', async () => {
    const receipt = /^申请 (\S+?)（/.exec(told.lines[0] ?? '')?.[1] ?? ''
    expect(await casesMeant(database.db, told.id)).toEqual([told.id])
    expect(await casesMeant(database.db, receipt)).toEqual([told.id])
    expect(await casesMeant(database.db, told.identity)).toContain(told.id)
    expect(await casesMeant(database.db, '310117-Z99-000001')).toEqual([])
  })
})
