// The rules that fail, with reason and clause.

import type { Ground } from '#shared/domain/application/application.ts'
import { ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { Verdict } from '../../../ui/verdict.tsx'

export function GroundList({ grounds }: { readonly grounds: readonly Ground[] }) {
  return (
    <ul className="jb-stack">
      {grounds.map(({ rule, citation, because }) => (
        <li key={rule}>
          <Verdict outcome="not-met" word={ruleTitles([rule])} />
          <p>{because}</p>
          <p className="jb-quiet jb-small">{citation}</p>
        </li>
      ))}
    </ul>
  )
}
