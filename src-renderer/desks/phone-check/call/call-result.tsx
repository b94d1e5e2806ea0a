// 核实结果: what was found, by whom, who signed, and what the city's spot checks say.

import { Alert } from 'antd'
import {
  isPending,
  PHONE_CHECK_STATE_TITLES,
  type PhoneCheck,
} from '#shared/domain/phone-check/phone-check.ts'
import { type Answer, ANSWER_TITLES, QUESTION_TITLES, QUESTIONS } from '#shared/domain/phone-check/script.ts'
import { Section } from '../../../ui/section.tsx'
import { momentWords } from '../list/call-row.ts'

const ANSWER_LOOKS: Readonly<Record<Answer, { readonly sign: string; readonly className: string }>> = {
  yes: { sign: '✓', className: '' },
  no: { sign: '✗', className: 'jb-text-not-met' },
  unsure: { sign: '？', className: 'jb-text-unknown' },
  declined: { sign: '？', className: 'jb-text-unknown' },
}

export function CallResult({ record }: { readonly record: PhoneCheck }) {
  const { answers, closedAt, closedBy, unverified, spotChecks, remark, correction, handled } = record
  if (isPending(record.state) && unverified === null) return null
  return (
    <Section title="核实结果" note={PHONE_CHECK_STATE_TITLES[record.state]}>
      <div className="jb-stack">
        {consequence(record)}
        <dl className="jb-pairs">
          {answers === null
            ? null
            : QUESTIONS.map((question) => (
                <div key={question} className="jb-pair">
                  <dt>{QUESTION_TITLES[question]}</dt>
                  <dd className={ANSWER_LOOKS[answers[question]].className}>
                    {ANSWER_LOOKS[answers[question]].sign} {ANSWER_TITLES[answers[question]]}
                  </dd>
                </div>
              ))}
          {remark === '' ? null : <Pair title="备注" words={remark} />}
          {unverified === null ? null : (
            <Pair
              title="未核实理由"
              words={`${unverified.ground}（${unverified.proposedByName} ${momentWords(unverified.proposedAt)}）`}
            />
          )}
          {unverified?.signedAt == null ? null : (
            <Pair
              title="主管签字"
              words={`${unverified.signedByName ?? ''} ${momentWords(unverified.signedAt)}`}
            />
          )}
          {closedAt === null ? null : (
            <Pair title="核实人" words={`${closedBy?.name ?? ''} ${momentWords(closedAt)}`} />
          )}
          {correction === null ? null : (
            <Pair
              title="更正"
              words={`原登记：${QUESTIONS.map((question) => ANSWER_TITLES[correction.was[question]]).join('、')}；${correction.reason}（${correction.byName} ${momentWords(correction.at)}）`}
            />
          )}
          {handled === null ? null : (
            <Pair title="处置" words={`${handled.remark}（${handled.byName} ${momentWords(handled.at)}）`} />
          )}
          {spotChecks.map((check) => (
            <Pair
              key={check.at}
              title="市级抽查"
              words={`${check.finding === 'consistent' ? '一致' : '不一致'} ${check.remark}（${check.byName} ${momentWords(check.at)}）`}
            />
          ))}
        </dl>
      </div>
    </Section>
  )
}

function Pair({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <div className="jb-pair">
      <dt>{title}</dt>
      <dd className="jb-words">{words}</dd>
    </div>
  )
}

function consequence({ state, person }: PhoneCheck) {
  switch (state) {
    case 'abnormal':
      return (
        <Alert
          type="error"
          showIcon
          title={
            person.institution === ''
              ? '答复异常，请打印异常情况报告上报市级。'
              : `答复异常，请打印异常情况报告上报市级。${person.institution}的全部记录暂缓，由市级解除。`
          }
        />
      )
    case 'disowned':
      return <Alert type="error" showIcon title="非本人申请，该笔记录暂缓，请打印异常情况报告上报市级。" />
    case 'to-be-signed':
      return <Alert type="warning" showIcon title="已提请按未核实处理，待主管签字。" />
    case 'unverified':
      return <Alert type="warning" showIcon title="按未核实处理，该笔暂缓发放，下月继续核实。" />
    case 'second-call':
      return <Alert type="warning" showIcon title="市级抽查不一致，该笔已暂缓，请由其他核实人员二次核实。" />
    case 'open':
    case 'verified':
      return null
  }
}
