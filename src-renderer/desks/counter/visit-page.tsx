// One visit, top to bottom, with the assessment beside it. Enter goes to the next field; the acts have keys of their
// own, so the common case is finished without the mouse.

import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { fault } from '#shared/contracts/faults.ts'
import { useScreenApplication } from '../../cache/screen-applications.ts'
import { enterMovesOn } from '../../forms/enter-moves-on.ts'
import { focusField } from '../../forms/field.tsx'
import { AccountSection } from './account/account-section.tsx'
import { AcceptSummary } from './actions/accept-summary.tsx'
import { ActionBar } from './actions/action-bar.tsx'
import { AssessmentPanel } from './assessment/assessment-panel.tsx'
import { CertificateSection } from './certificates/certificate-section.tsx'
import { MaterialSection } from './materials/material-section.tsx'
import { PersonSection } from './person/person-section.tsx'
import { usePersonLookup } from './person/use-person-lookup.ts'
import { StandingNotice } from './standing-notice.tsx'
import { useCaseAtHand } from './use-case-at-hand.ts'
import { useVisitActs } from './use-visit-acts.ts'
import { oweBankCard, settle } from './visit/changes.ts'
import type { Visits } from './visit/use-visits.ts'
import { VisitDialogs } from './visit-dialogs.tsx'

interface Props {
  readonly visits: Visits
}

export function VisitPage({ visits }: Props) {
  const { message } = App.useApp()
  const { change } = visits
  const { visit } = visits.current
  const standing = useScreenApplication(visit.application)?.record ?? null
  const hand = useCaseAtHand(visit, standing)
  const { known, identityNumber, candidates, best } = hand
  const unknownPerson = known !== undefined && known.person === null ? identityNumber : null
  const { lookup, retry } = usePersonLookup(unknownPerson)
  const asked = lookup.kind !== 'asking'

  const firstField =
    visit.identityNumber === '' ? 'identityNumber' : visit.secondContact === '' ? 'secondContact' : 'chosen'
  const atFirst = useRef(firstField)
  useEffect(() => {
    focusField(atFirst.current)
  }, [])
  useEffect(() => {
    if (known === undefined || identityNumber === null) return
    change((before) => settle(before, identityNumber, known.person, candidates, best, asked))
  }, [known, identityNumber, candidates, best, asked, change])

  const clear = (): void => {
    const putBack = visits.clear()
    void message.open({
      content: (
        <span>
          已清空{' '}
          <button type="button" className="jb-link" onClick={putBack}>
            撤销
          </button>
        </span>
      ),
    })
  }
  const acts = useVisitActs(visits, hand, clear)

  return (
    <div className="jb-visit">
      <form
        className="jb-visit-form"
        aria-label="受理登记"
        onKeyDownCapture={enterMovesOn}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <StandingNotice visit={visit} standing={standing} onNext={visits.finish} />
        <PersonSection
          visit={visit}
          known={known}
          problems={hand.person}
          lookup={lookup}
          onRetry={retry}
          onReadCard={acts.readCard}
          onChange={change}
        />
        <CertificateSection
          visit={visit}
          candidates={candidates}
          best={best}
          problems={hand.certificateProblems}
          onChange={change}
        />
        <MaterialSection
          visit={visit}
          lines={hand.lines}
          missing={hand.missing}
          onAllSeen={acts.seeAll}
          onEnterFact={() => {
            acts.setDialog('fact')
          }}
          onChange={change}
        />
        <AccountSection
          account={visit.account}
          applicantName={visit.name}
          onChange={(account) => {
            change({ account })
          }}
          onOwe={(owed) => {
            change((before) => oweBankCard(before, owed))
          }}
        />
      </form>
      <AssessmentPanel assessed={hand.assessed} on={hand.lodging.on} today={hand.today} />
      <ActionBar
        offers={hand.offers}
        busy={acts.busy}
        problem={acts.problem ?? (visits.saveFailed ? fault('storageFailed') : null)}
        hint={acts.hint}
        summary={<AcceptSummary assessed={hand.assessed} missing={hand.missing} />}
        onAccept={acts.accept}
        onReturn={acts.giveBack}
        onRefuse={acts.refuse}
        onPark={visits.park}
        onClear={clear}
      />
      <VisitDialogs hand={hand} acts={acts} />
    </div>
  )
}
