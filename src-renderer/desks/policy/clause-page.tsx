// One clause: the law in our words, where it stands under each notice, the readings of ours set apart from it, and the
// parameters over time.

import type { Clause } from '#shared/policy/clauses.ts'
import { DataTable } from './data-table.tsx'
import { type Entry, entryAt, RELATED } from './entries.ts'
import { parameterTable } from './parameter-table.ts'
import { placeIn } from './table.ts'

interface Props {
  readonly clause: Clause
  readonly entries: readonly Entry[]
}

export function ClausePage({ clause, entries }: Props) {
  const { rule, title, law, interpretations, programmes } = clause
  const table = parameterTable(clause)
  return (
    <>
      <header className="jb-law-head">
        <h2>{title}</h2>
        <code className="jb-quiet">{rule}</code>
        <Related ids={RELATED[rule] ?? []} entries={entries} />
      </header>
      <section className="jb-stack" aria-label="规定">
        <p className="jb-law-text">{law}</p>
        <dl className="jb-pairs jb-law-sources">
          {programmes.map(({ document, title: name, citation }) => (
            <div key={document}>
              <dt title={name}>{document}</dt>
              <dd>{placeIn(document, citation)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {interpretations.map(({ id, silence, reading }) => (
        <section key={id} className="jb-law-reading" aria-label={`口径 ${id}`}>
          <p>
            <span className="jb-tag">口径 {id}</span>
            <span className="jb-law-reading-note">本系统的理解，非法规条文</span>
          </p>
          <dl className="jb-pairs">
            <dt>未明确</dt>
            <dd>{silence}</dd>
            <dt>现按</dt>
            <dd>{reading}</dd>
          </dl>
        </section>
      ))}
      {table === null ? null : <DataTable table={table} />}
    </>
  )
}

interface RelatedProps {
  readonly ids: readonly string[]
  readonly entries: readonly Entry[]
}

function Related({ ids, entries }: RelatedProps) {
  const related = ids.flatMap((id) => entryAt(entries, id) ?? [])
  if (related.length === 0) return null
  return (
    <nav className="jb-law-related" aria-label="相关目录">
      {related.map(({ id, title }) => (
        <a key={id} href={`#/policy/${id}`}>
          {title}
        </a>
      ))}
    </nav>
  )
}
