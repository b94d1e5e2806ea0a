// 机构暂缓: which institutions are held now, why, and since when; the city's supervisor lifts them one by one.

import { Button } from 'antd'
import { useState } from 'react'
import type { InstitutionHold } from '#shared/domain/institution-hold/institution-hold.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { Section } from '../../../ui/section.tsx'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import { unitWords } from '../unit-words.ts'
import { useAct } from '../../../acts/use-act.ts'

interface Props {
  readonly holds: readonly InstitutionHold[]
  readonly mayLift: boolean
}

export function HoldPanel({ holds, mayLift }: Props) {
  const act = useAct()
  const [lifting, setLifting] = useState<InstitutionHold | null>(null)
  const standing = holds.filter(({ state }) => state === 'standing')
  if (standing.length === 0) return null
  return (
    <Section title="机构暂缓" note={`${standing.length} 家，解除前相关记录不发放`}>
      <ul className="jb-stack">
        {standing.map((hold) => (
          <li key={hold.id} className="jb-hold">
            <strong>{hold.institution}</strong>
            <span className="jb-quiet">
              {withWeekday(shanghaiDate(hold.placedAt))} {unitWords(hold.reportedBy)}上报
            </span>
            <span>{hold.ground}</span>
            {mayLift ? (
              <Button
                size="small"
                onClick={() => {
                  setLifting(hold)
                }}
              >
                解除暂缓
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {lifting === null ? null : (
        <ReasonDialog
          title={`解除暂缓：${lifting.institution}`}
          words="解除后，该机构的记录恢复生成和发放；该机构的其他暂缓不受影响。"
          label="核查情况"
          action="解除暂缓"
          onClose={() => {
            setLifting(null)
          }}
          onConfirm={(remark) => act(lifting, { type: 'liftInstitutionHold', remark })}
        />
      )}
    </Section>
  )
}
