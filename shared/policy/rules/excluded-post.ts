// 公务员、事业单位从事非技能岗位的从业人员不可申请 (2025-7 一（四）8), judged on D. It fails the whole application, whatever
// other category holds.

import { runsOn } from '../spells.ts'
import { readAsNext } from '../read-as-next.ts'
import { always, type GeneralRule } from './rule.ts'

export const excludedPost: GeneralRule = {
  id: 'excluded-post',
  title: '非公务员、非事业单位非技能岗位',
  applies: always,
  judge({ employees, issued, unknown, programme }) {
    const running = employees.filter((spell) => runsOn(spell, issued))
    const excluded = running.filter(({ post }) => post === 'civil-servant' || post === 'institution-other')
    const rest = {
      facts: { posts: running.map(({ post }) => post ?? 'ordinary'), on: issued },
      law: { excluded: ['civil-servant', 'institution-other'] },
      read: excluded.length > 0 ? excluded : running,
    }
    if (excluded.length > 0) {
      const post = excluded[0]?.post === 'civil-servant' ? '公务员（含参公）' : '事业单位非工勤技能岗位'
      return {
        outcome: 'not-met',
        because: `发证日期${issued}为${post}人员`,
        ...readAsNext(programme),
        ...rest,
      }
    }
    return unknown.has('employment')
      ? { outcome: 'unknown', because: `发证日期${issued}的岗位待核`, ...rest }
      : { outcome: 'met', because: `发证日期${issued}不属于排除岗位`, ...rest }
  },
}
