// 载入急需紧缺目录（B类）: a version with its document and days.

import { sql } from 'kysely'
import {
  catalogueChange,
  overlaps,
  type ScarceCatalogue,
  scarceCatalogueSchema,
  withCatalogue,
} from '#shared/policy/scarce-catalogue.ts'
import { changeCityNotice, readCityNotice } from '../people/city-notice.ts'
import type { Tx } from '../db/database.ts'
import type { ProposalKind } from './proposal-kind.ts'

export const scarceCatalogueProposal: ProposalKind<ScarceCatalogue> = {
  kind: 'scarce-catalogue',
  title: '急需紧缺目录（B类）',
  content: scarceCatalogueSchema,
  faults: async (tx, added) => {
    const { catalogueB } = await readCityNotice(tx)
    if (added.to !== null && added.to < added.from) return ['最后一日早于第一日']
    const codes = added.items.map(({ code }) => code)
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index)
    if (twice.length > 0) return twice.map((code) => `编码重复：${code}`)
    return overlaps(withCatalogue(catalogueB, added)) ? ['与已载入版本的有效期重叠'] : []
  },
  preview: async (tx, added) => {
    const { catalogueB } = await readCityNotice(tx)
    const change = catalogueChange(catalogueB, added)
    const replaced = catalogueB.find(({ from }) => from === added.from)
    const listed = (items: ScarceCatalogue['items']): string =>
      items.map(({ code, name }) => `${code} ${name}`).join('、')
    return [
      `${added.document}，${added.from}至${added.to ?? '另行发布'}，共${added.items.length}个职业（工种）`,
      ...(replaced === undefined ? [] : [`取代同日起的版本：${replaced.document}`]),
      `新增${change.added.length}个${change.added.length === 0 ? '' : `：${listed(change.added)}`}`,
      `移出${change.removed.length}个${change.removed.length === 0 ? '' : `：${listed(change.removed)}`}`,
      `目录类别待定的在办申请${await waiting(tx, added)}件`,
    ]
  },
  carryOut: async (tx, added) => {
    await changeCityNotice(tx, (before) => ({
      ...before,
      catalogueB: withCatalogue(before.catalogueB, added),
    }))
  },
}

/** Open applications on certificates of the version's days whose class was open when they were last decided. */
async function waiting(tx: Tx, { from, to }: ScarceCatalogue): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from application
    where state = 'pending-facts'
      and record -> 'outcome' -> 'open' ? 'catalogue-class'
      and record -> 'certificate' ->> 'issueDate' between ${from} and ${to ?? '2100-12-31'}`.execute(tx)
  return rows[0]?.count ?? 0
}
