// The facts entered from papers in this visit.

import { Button } from 'antd'
import type { PaperFact } from '#shared/domain/application/dossier.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'

interface Props {
  readonly facts: readonly PaperFact[]
  readonly onRemove: (id: string) => void
}

export function PaperFactList({ facts, onRemove }: Props) {
  if (facts.length === 0) return null
  return (
    <ul className="jb-paper-facts" aria-label="凭材料补录的事实">
      {facts.map(({ id, spell, paper }) => (
        <li key={id} className="jb-row">
          <span className="jb-tag">补录</span>
          <span>
            {SPELL_TITLES[spell.kind]} {spell.from} 至 {spell.to ?? '今'}
          </span>
          <span className="jb-quiet">依据：{paper}</span>
          <Button
            size="small"
            type="text"
            onClick={() => {
              onRemove(id)
            }}
          >
            移除
          </Button>
        </li>
      ))}
    </ul>
  )
}
