// How old the gathered facts are, by source and with the year, in the clerk's words (SYNC-12): "社保截至 2026-11-20".

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import { SOURCE_TITLES, SOURCES } from '#shared/domain/person/sources.ts'

export function dataAgeWords({ watermarks }: CityNotice): string {
  const sourcesOf = new Map<string | null, string[]>()
  for (const source of SOURCES) {
    const upTo = watermarks[source]
    sourcesOf.set(upTo, [...(sourcesOf.get(upTo) ?? []), SOURCE_TITLES[source]])
  }
  const [only] = sourcesOf.keys()
  if (sourcesOf.size === 1) {
    return only == null ? '各类数据均未归集' : `社保、证书等各类数据截至 ${only}`
  }
  return [...sourcesOf]
    .map(([upTo, names]) => `${names.join('、')}${upTo === null ? '未归集' : `截至 ${upTo}`}`)
    .join('，')
}
