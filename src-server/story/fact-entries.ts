// What the sources said of a person, delivery by delivery: what became known, what was withdrawn.

import { isSource, SOURCE_TITLES } from '#shared/domain/person/sources.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'
import { instant } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Entry } from './entry.ts'

interface Row {
  readonly source: string
  readonly at: Date
  readonly brought: boolean
  readonly kind: string
  readonly starts: string | null
  readonly ends: string | null
  /** Whose delivery did it, where one did. */
  readonly by: string | null
}

const KINDS: Readonly<Record<string, string>> = {
  ...SPELL_TITLES,
  certificate: '证书',
  'skill-subsidy': '技能提升补贴记录',
  'training-subsidy': '培训补贴记录',
  pension: '领取养老金',
  'retirement-track': '退休年龄类别',
}

export async function factEntries(tx: Tx, person: string): Promise<readonly Entry[]> {
  const { rows } = await sql<Row>`
    select fact.source, known_at as at, true as brought, kind, starts, ends, delivery.source as by
    from person_fact as fact left join feed_delivery as delivery on delivery.id = fact.delivery
    where person = ${person}
    union all
    select fact.source, withdrawn_at, false, kind, starts, ends, delivery.source
    from person_fact as fact left join feed_delivery as delivery on delivery.id = fact.withdrawn_by
    where person = ${person} and withdrawn_at is not null
    order by at, brought, source, starts`.execute(tx)
  const moments = new Map<number, Row[]>()
  for (const row of rows) {
    const same = moments.get(row.at.getTime())
    if (same === undefined) moments.set(row.at.getTime(), [row])
    else same.push(row)
  }
  return [...moments].map(([at, facts]) => ({
    at: instant(at),
    place: -1,
    sentence: `数据归集，${[...new Set(facts.map(({ by, source }) => titleOf(by ?? source)))].join('、')}：${facts.length} 项变动`,
    details: facts.map(factWords),
  }))
}

const titleOf = (source: string): string => (isSource(source) ? SOURCE_TITLES[source] : source)

function factWords({ source, brought, kind, starts, ends, by }: Row): string {
  const foreign = !brought && by !== null && by !== source ? `，由${titleOf(by)}的数据撤下` : ''
  const when = starts === null ? '' : ` ${starts}${ends === null ? ' 起' : ` 至 ${ends}`}`
  return `${brought ? '新增' : '撤下'} ${KINDS[kind] ?? kind}${when}（${titleOf(source)}）${foreign}`
}
