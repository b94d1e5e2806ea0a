// What surrounds every desk: rail, top line, status bar, keys. It starts the synchronisation and stops it at sign-out.

import { useEffect, useState } from 'react'
import { findUnit } from '#shared/domain/unit/units.ts'
import { CounterDesk } from '../desks/counter/counter-desk.tsx'
import { PhoneCheckDesk } from '../desks/phone-check/phone-check-desk.tsx'
import { PolicyDesk } from '../desks/policy/policy-desk.tsx'
import { PublicationDesk } from '../desks/publication/publication-desk.tsx'
import { RecoupDesk } from '../desks/recoup/recoup-desk.tsx'
import { ReviewDesk } from '../desks/review/review-desk.tsx'
import { RulingsDesk } from '../desks/rulings/rulings-desk.tsx'
import { UnpaidDesk } from '../desks/unpaid/unpaid-desk.tsx'
import { SupervisorDesk } from '../desks/supervisor/supervisor-desk.tsx'
import { SyncCentre } from '../desks/sync-centre/sync-centre.tsx'
import { AbnormalReportPage } from '../papers/abnormal-report-page.tsx'
import { OfficialTablePage } from '../papers/official-table-page.tsx'
import { PaperPage } from '../papers/paper-page.tsx'
import { RecoupLedgerPage } from '../papers/recoup-ledger-page.tsx'
import { UnpaidLedgerPage } from '../papers/unpaid-ledger-page.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { startSync } from '../sync/sync-control.ts'
import { goTo, useRoute } from '../ui/hash-route.ts'
import { useKeyBindings, useKeyListener } from '../ui/key-bindings.ts'
import { CommandPalette } from './command-palette.tsx'
import { type Desk, deskAt, deskCombo, type DeskRoute, desksOf } from './desk-table.ts'
import { GLOBAL } from './key-groups.ts'
import { KeyHelp } from './key-help.tsx'
import { Rail } from './rail.tsx'
import { ReadPage } from './read-page.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopLine } from './top-line.tsx'
import { READ } from './where-to-open.ts'
import './frame.css'

type Overlay = 'none' | 'keys' | 'palette'

const PAPERS = 'papers'

export function Frame() {
  const { session } = useSignedIn()
  const route = useRoute()
  const [overlay, setOverlay] = useState<Overlay>('none')
  const desks = desksOf(session.staff.roles)
  const desk = deskAt(route[0], session.staff.roles)
  const isDesk = route[0] !== PAPERS && route[0] !== READ
  const close = (): void => {
    setOverlay('none')
  }

  useEffect(() => startSync(), [])
  useKeyListener()
  useKeyBindings(GLOBAL, [
    {
      combo: 'F1',
      title: '按键说明',
      run: () => {
        setOverlay('keys')
      },
    },
    {
      combo: 'Mod+K',
      title: '命令面板',
      run: () => {
        setOverlay('palette')
      },
    },
    ...desks.map((each, index) => ({
      combo: deskCombo(index),
      title: each.title,
      run: () => {
        goTo(each.route)
      },
    })),
  ])

  return (
    <div className="jb-frame">
      <TopLine unitTitle={findUnit(session.staff.unit)?.title ?? session.staff.unit} />
      <Rail desks={desks} current={isDesk ? desk?.route : undefined} />
      <main className="jb-desk" aria-label={desk?.title ?? '工作区'}>
        {route[0] === PAPERS ? (
          <PaperShown route={route.slice(1)} />
        ) : route[0] === READ ? (
          <ReadPage key={route[1]} id={route[1]} />
        ) : (
          <DeskShown desk={desk} rest={route.slice(1)} />
        )}
      </main>
      <StatusBar />
      <KeyHelp open={overlay === 'keys'} onClose={close} />
      <CommandPalette open={overlay === 'palette'} onClose={close} />
    </div>
  )
}

function PaperShown({ route }: { readonly route: readonly string[] }) {
  switch (route[0]) {
    case 'abnormal':
      return <AbnormalReportPage id={route[1]} />
    case 'unpaid-ledger':
      return <UnpaidLedgerPage />
    case 'table':
      return <OfficialTablePage route={route.slice(1)} />
    case 'recoup-ledger':
      return <RecoupLedgerPage />
    default:
      return <PaperPage route={route} />
  }
}

function DeskShown({ desk, rest }: { readonly desk: Desk | undefined; readonly rest: readonly string[] }) {
  const route: DeskRoute | undefined = desk?.route
  switch (route) {
    case 'counter':
      return <CounterDesk route={rest} />
    case 'phone-check':
      return <PhoneCheckDesk route={rest} />
    case 'publication':
      return <PublicationDesk route={rest} />
    case 'rulings':
      return <RulingsDesk />
    case 'review':
      return <ReviewDesk route={rest} />
    case 'unpaid':
      return <UnpaidDesk route={rest} />
    case 'recoup':
      return <RecoupDesk route={rest} />
    case 'supervisor':
      return <SupervisorDesk route={rest} />
    case 'policy':
      return <PolicyDesk route={rest} />
    case 'sync':
    case undefined:
      return <SyncCentre />
  }
}
