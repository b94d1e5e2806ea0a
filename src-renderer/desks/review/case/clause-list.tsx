// 条款核对 of today's decision: what stands in the way comes first and open. The source leads to the policy page.

import type { Decision } from '#shared/domain/application/decision.ts'
import { readingWords, ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { Section } from '../../../ui/section.tsx'
import { Verdict } from '../../../ui/verdict.tsx'

const ORDER = ['not-met', 'unknown', 'met'] as const

export function ClauseList({ decision }: { readonly decision: Decision | null }) {
  return (
    <Section title="条款核对" note="按今日数据">
      {decision === null ? (
        <p className="jb-text-not-met">✗ 数据相互矛盾，不能核定，请核对证书和申请日期。</p>
      ) : null}
      {ORDER.flatMap((outcome) => (decision?.trace ?? []).filter((entry) => entry.outcome === outcome)).map(
        ({ rule, outcome, citation, because, interpretation }) => (
          <details key={`${rule} ${outcome}`} className="jb-clause" open={outcome !== 'met'}>
            <summary>
              <Verdict outcome={outcome} />
              <span>{ruleTitles([rule])}</span>
              {interpretation === undefined ? null : <span className="jb-tag">口径</span>}
            </summary>
            <p>{because}</p>
            <p className="jb-quiet">
              <a href={`#/policy/${rule}`}>{citation}</a>
            </p>
            {interpretation === undefined ? null : <p className="jb-quiet">{readingWords(interpretation)}</p>}
          </details>
        ),
      )}
    </Section>
  )
}
