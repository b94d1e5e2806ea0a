// 自证书核发之日起12个月内在本市养老、家政岗位就业: under 2025-7 一（五） for six months on end, any one spell suffices; under 20号
// 一（三） (D from 2024-11-14) still in post when applying. The platforms' data decide.

import type { CaseFile } from '../case-file.ts'
import { type CareStart, careStarts, startedInTime } from '../care-work.ts'
import { inForce } from '../parameters/dated.ts'
import type { CareWorkCondition } from '../parameters/programme.ts'
import { runsOn } from '../spells.ts'
import type { ClaimRule, Finding } from './rule.ts'

type Answer = Pick<Finding, 'because' | 'facts' | 'interpretation'> & { readonly met: boolean }

const NOBODY_HIRED = '发证之日起12个月内无养老护理、家政服务从业记录'

function sixMonths(file: CaseFile, condition: Extract<CareWorkCondition, { kind: 'six-months' }>): Answer {
  const { care, issued, applied } = file
  const starts = careStarts(care, issued, condition)
  const facts = {
    applicationDate: applied,
    startedOn: starts.map(({ start }) => start),
    completedOn: starts.map(({ completed }) => completed),
  }
  /** Counted from D because the work was already running. */
  const fromIssue = ({ spell }: CareStart): Pick<Answer, 'interpretation'> =>
    spell.from < issued ? { interpretation: 'R-16' } : {}
  const done = starts.find(({ covered, completed }) => covered && completed <= applied)
  if (done !== undefined)
    return {
      met: true,
      because: `${done.start}至${done.completed}连续从业满${condition.months}个月`,
      facts,
      ...fromIssue(done),
    }
  const soon = starts.find(({ covered }) => covered)
  if (soon !== undefined)
    return {
      met: false,
      because: `${soon.completed}方满${condition.months}个月，申请日期${applied}尚早`,
      facts,
      ...fromIssue(soon),
    }
  return {
    met: false,
    because: starts.length === 0 ? NOBODY_HIRED : `从业未连续满${condition.months}个月`,
    facts,
  }
}

function stillWorking({ care, issued, applied }: CaseFile, startWithinMonths: number): Answer {
  const started = startedInTime(care, issued, startWithinMonths).length > 0
  const working = care.some((spell) => runsOn(spell, applied))
  const because = !started ? NOBODY_HIRED : working ? `申请日期${applied}仍在岗` : `申请日期${applied}不在岗`
  return { met: started && working, because, facts: { applicationDate: applied, started, working } }
}

const conditionOf = ({ programme, issued }: CaseFile) => inForce(programme.careWork, issued)

export const careWork: ClaimRule = {
  id: 'care-work',
  title: '养老护理、家政服务岗位从业',
  applies: (file, { category }) => category === 'care-worker' && conditionOf(file) !== null,
  judge(file) {
    const entry = conditionOf(file)
    const condition = entry?.value ?? { kind: 'still-working', startWithinMonths: 0 }
    const { met, ...answer } =
      condition.kind === 'six-months'
        ? sixMonths(file, condition)
        : stillWorking(file, condition.startWithinMonths)
    return {
      ...answer,
      outcome: met ? 'met' : file.unknown.has('employment') ? 'unknown' : 'not-met',
      citation: entry?.citation ?? file.programme.citations['care-work'],
      law: { ...condition },
      read: file.care,
    }
  },
}
