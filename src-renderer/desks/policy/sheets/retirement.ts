// 法定退休年龄: the national ages by which 法定劳动年龄 ends.

import type { RetirementAge, RetirementTrackId } from '#shared/policy/parameters/retirement.ts'
import { CURRENT_RULE_SET } from '#shared/policy/rule-set.ts'
import { citation, date, NONE, number, short, text, ungrouped } from '../table.ts'
import type { Sheet } from './sheet.ts'

const TRACKS: Readonly<Record<RetirementTrackId, string>> = {
  male: '男性',
  'female-55': '女性（原55周岁）',
  'female-50': '女性（原50周岁）',
}
const TRACK_IDS = ['male', 'female-55', 'female-50'] as const

const years = (months: number): string => `${months / 12}周岁`

const delayWords = ({ delay }: RetirementAge): readonly [string, string] =>
  delay === null
    ? [NONE, NONE]
    : [`${delay.bornFrom.slice(0, 7)}及以后出生，每${delay.step}个月延迟1个月`, years(delay.most)]

export const retirementSheet: Sheet = {
  id: 'retirement',
  title: '法定退休年龄',
  summary: '按发证日期当日施行的规定。女性原退休年龄档次不明且两档结果不同的，待核。',
  table: ungrouped(
    [date('施行日期'), short('人员'), number('原年龄'), text('延迟'), number('最高'), citation()],
    CURRENT_RULE_SET.retirementAges.toReversed().flatMap(({ from, citation: law, value }) =>
      TRACK_IDS.map((track) => {
        const [delay, most] = delayWords(value[track])
        return [from, TRACKS[track], years(value[track].base), delay, most, law]
      }),
    ),
  ),
}
