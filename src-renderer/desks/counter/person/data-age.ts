// How old the gathered facts are, in the clerk's words (SYNC-12): "社保数据截至 11-20".

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { FACTS_GROUPS, type FactsGroup } from '#shared/policy/vocabulary.ts'

const SHORT_TITLES: Readonly<Record<FactsGroup, string>> = {
  certificate: '证书',
  employment: '社保',
  status: '身份认定',
  study: '学籍',
  history: '补贴记录',
  pension: '养老',
}

const monthAndDay = (date: PlainDate): string => date.slice(5)

export function dataAgeWords({ watermarks }: CityNotice): string {
  const dates = new Set(FACTS_GROUPS.map((group) => watermarks[group]))
  const [only] = dates
  if (dates.size === 1 && only !== undefined) {
    return only === null ? '各类数据均未归集' : `社保、证书等各类数据截至 ${monthAndDay(only)}`
  }
  return FACTS_GROUPS.map((group) => {
    const date = watermarks[group]
    return `${SHORT_TITLES[group]}${date === null ? '未归集' : `截至 ${monthAndDay(date)}`}`
  }).join('，')
}
