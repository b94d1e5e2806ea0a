// 疑点: what was paid and is doubtful because facts arrived later. The supervisor says what became of the suspicion, with a
// reason. Only where the district's own audit was wrong is the subsidy cancelled here as well; every other cause is the city's.

import { Button } from 'antd'
import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import {
  type Suspect,
  SUSPECT_DISPOSITION_TITLES,
  type SuspectDisposition,
} from '#shared/domain/suspect/suspect.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { newId } from '../../../acts/perform-act.ts'
import { useAct } from '../../../acts/use-act.ts'
import { useScreenApplications } from '../../../cache/screen-applications.ts'
import { useScreenCases } from '../../../cache/screen-cases.ts'
import { ReasonDialog } from '../../../forms/reason-dialog.tsx'
import { useSignedIn } from '../../../session/signed-in.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Section } from '../../../ui/section.tsx'

const WORDS: Readonly<Record<SuspectDisposition, string>> = {
  stands: '补贴不变。同样的数据再来，不再列为疑点。',
  cancelled: '因本区审核错误取消补贴：已发放的转入追回。其他原因请报市级办理。',
  reported: '本区只作记录，由市级按协办单或核查结果取消。',
}

interface Choosing {
  readonly suspect: Suspect
  readonly choice: SuspectDisposition
}

export function SuspectsPage() {
  const { staff } = useSignedIn().session
  const act = useAct()
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const screened = useScreenCases('suspect')
  const suspects = (screened ?? []).map(({ record }) => record).filter(({ unit }) => unit === staff.unit)
  const open = suspects.filter(({ state }) => state === 'open')
  const applications = useScreenApplications(open.map(({ application }) => application))
  const recordOf = (id: string): Application | undefined =>
    applications?.find(({ record }) => record.id === id)?.record

  const dispose = async ({ suspect, choice }: Choosing, reason: string): Promise<Fault | null> => {
    const application = recordOf(suspect.application)
    if (choice === 'cancelled' && application !== undefined && application.revocation === null) {
      const cancel = { cause: 'wrong-audit' as const, sheet: newId(), sheetNumber: '', remark: reason }
      const refused = await act(application, { type: 'revokeCertificate', ...cancel })
      if (refused !== null) return refused
    }
    return act(suspect, { type: 'disposeSuspect', choice, reason })
  }

  return (
    <Section title="后到数据疑点" note={open.length === 0 ? '' : `${open.length} 件，处置前补贴不变`}>
      {screened !== undefined && open.length === 0 ? (
        <EmptyState
          title="没有疑点"
          next="已发放的补贴与后到的社保、养老金、证书等数据不一致时，会列在这里。"
        />
      ) : null}
      <ul className="jb-stack">
        {open.map((suspect) => {
          const application = recordOf(suspect.application)
          return (
            <li key={suspect.id} className="jb-hold">
              <strong>{application === undefined ? '' : maskName(application.applicant.name)}</strong>
              <span>
                {application?.certificate?.occupationName ?? ''} 已发放 {formatMoney(yuan(suspect.paid))}
              </span>
              <span>{suspect.fact}</span>
              <span className="jb-quiet">{suspect.since} 起</span>
              {(['stands', 'cancelled', 'reported'] as const).map((choice) => (
                <Button
                  key={choice}
                  size="small"
                  danger={choice === 'cancelled'}
                  onClick={() => {
                    setChoosing({ suspect, choice })
                  }}
                >
                  {SUSPECT_DISPOSITION_TITLES[choice]}
                </Button>
              ))}
            </li>
          )
        })}
      </ul>
      {choosing === null ? null : (
        <ReasonDialog
          title={SUSPECT_DISPOSITION_TITLES[choosing.choice]}
          words={`${choosing.suspect.fact}。${WORDS[choosing.choice]}`}
          label="理由"
          action="确认处置"
          danger={choosing.choice === 'cancelled'}
          onClose={() => {
            setChoosing(null)
          }}
          onConfirm={(reason) => dispose(choosing, reason)}
        />
      )}
    </Section>
  )
}
