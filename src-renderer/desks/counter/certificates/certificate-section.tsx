// 证书: those in the register, each already assessed, and one typed in. Where several would pay, the page says which
// pays most.

import type { Certificate } from '#shared/policy/input.ts'
import { Verdict } from '../../../ui/verdict.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Assessed } from '../visit/assess-visit.ts'
import { documentOf } from '../visit/document-of-visit.ts'
import type { Problem } from '../visit/problems.ts'
import { TYPED, type Visit } from '../visit/visit.ts'
import { certificateTitle, certificateVerdict } from './certificate-words.ts'
import { TypedCertificateForm } from './typed-certificate-form.tsx'

export interface AssessedCandidate {
  readonly key: string
  readonly certificate: Certificate
  readonly assessed: Assessed | null
}

interface Props {
  readonly visit: Visit
  readonly candidates: readonly AssessedCandidate[]
  readonly best: readonly string[]
  readonly problems: readonly Problem[]
  readonly onChange: (change: Partial<Visit>) => void
}

export function CertificateSection({ visit, candidates, best, problems, onChange }: Props) {
  const choose = (chosen: string): void => {
    onChange({ chosen })
  }
  const paying = candidates.filter(
    ({ assessed }) => assessed?.kind === 'assessed' && assessed.assessment.decision === 'eligible',
  )
  return (
    <Section title="证书" note={noteOf(visit, candidates.length)}>
      <div role="radiogroup" aria-label="选择证书" data-field="chosen" className="jb-certificates">
        {candidates.map(({ key, certificate, assessed }) => (
          <label key={key} className="jb-certificate">
            <input
              type="radio"
              name="certificate"
              checked={visit.chosen === key}
              onChange={() => {
                choose(key)
              }}
            />
            <span className="jb-certificate-title">{certificateTitle(certificate)}</span>
            <span>{certificate.issueDate}</span>
            <span className="jb-quiet jb-cut">{certificate.number}</span>
            <CertificateAnswer assessed={assessed} isBest={paying.length > 1 && best.includes(key)} />
          </label>
        ))}
        <label className="jb-certificate">
          <input
            type="radio"
            name="certificate"
            checked={visit.chosen === TYPED}
            onChange={() => {
              choose(TYPED)
            }}
          />
          <span className="jb-certificate-title">按证书录入</span>
          <span className="jb-quiet jb-certificate-rest">证书数据尚未归集时使用，受理后待归集核定</span>
        </label>
      </div>
      {visit.chosen === TYPED ? (
        <TypedCertificateForm
          typed={visit.typed}
          problems={problems}
          onChange={(typed) => {
            onChange({ typed })
          }}
        />
      ) : null}
    </Section>
  )
}

function noteOf(visit: Visit, count: number): string {
  if (count > 0) return `已归集 ${count} 本`
  return !documentOf(visit).ok ? '' : '没有已归集的证书，请按证书录入'
}

interface AnswerProps {
  readonly assessed: Assessed | null
  readonly isBest: boolean
}

function CertificateAnswer({ assessed, isBest }: AnswerProps) {
  const verdict = certificateVerdict(assessed)
  if (verdict === null) return <span />
  return (
    <span className="jb-certificate-answer">
      <Verdict outcome={verdict.outcome} word={verdict.word} />
      <span className={verdict.outcome === 'met' ? 'jb-strong' : 'jb-cut'} title={verdict.about}>
        {verdict.about}
      </span>
      {isBest ? <span className="jb-tag jb-text-met">金额最高</span> : null}
    </span>
  )
}
