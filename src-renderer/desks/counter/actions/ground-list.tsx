// The rules that fail, with reason, clause and, where they rest on one, the reading of ours.

import type { Ground } from '#shared/domain/application/application.ts'
import { readingWords, ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { Verdict } from '../../../ui/verdict.tsx'

export function GroundList({ grounds }: { readonly grounds: readonly Ground[] }) {
  return (
    <ul className="jb-stack">
      {grounds.map(({ rule, citation, because, interpretation }) => (
        <li key={rule}>
          <Verdict outcome="not-met" word={ruleTitles([rule])} />
          <p>{because}</p>
          <p className="jb-quiet jb-small">{citation}</p>
          {interpretation === undefined ? null : (
            <p className="jb-quiet jb-small">{readingWords(interpretation)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
