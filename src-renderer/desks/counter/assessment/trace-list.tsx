// 条款核对: every clause with its verdict, its reason and its source. What stands in the way comes first and open; what
// rests on a reading of ours rather than on the text is marked 口径. The source leads to the policy page.

import type { Outcome, TraceEntry } from '#shared/policy/assessment.ts'
import { readingWords } from '#shared/domain/application/rule-titles.ts'
import { ruleTitle } from '#shared/policy/clauses.ts'
import { Verdict } from '../../../ui/verdict.tsx'

const ORDER: readonly Outcome[] = ['not-met', 'unknown', 'met']

export function TraceList({ trace }: { readonly trace: readonly TraceEntry[] }) {
  return (
    <section className="jb-panel-block" aria-label="条款核对">
      <h3>条款核对</h3>
      {ORDER.flatMap((outcome) => trace.filter((entry) => entry.outcome === outcome)).map((entry) => (
        // The outcome is part of the key: a clause that turns opens or closes by itself.
        <TraceLine key={`${entry.rule} ${entry.outcome}`} entry={entry} />
      ))}
    </section>
  )
}

/** `沪人社规〔2025〕7号 一（四）1` → `一（四）1`; the document stands in the opened line. */
const clauseOf = (citation: string): string => citation.replace(/^\S*号\s+/, '')

function TraceLine({ entry }: { readonly entry: TraceEntry }) {
  const { rule, outcome, citation, because, interpretation } = entry
  return (
    <details className="jb-trace" open={outcome !== 'met'}>
      <summary>
        <Verdict outcome={outcome} />
        <span className="jb-trace-title">{ruleTitle(rule)}</span>
        {interpretation === undefined ? null : <span className="jb-tag">口径</span>}
        <span className="jb-quiet jb-small jb-cut" title={citation}>
          {clauseOf(citation)}
        </span>
      </summary>
      <div className="jb-trace-body">
        <p>{because}</p>
        <p className="jb-quiet">
          <a href={`#/policy/${rule}`} title={`查看政策依据：${ruleTitle(rule)}`}>
            {citation}
          </a>
        </p>
        {interpretation === undefined ? null : <p className="jb-quiet">{readingWords(interpretation)}</p>}
      </div>
    </details>
  )
}
