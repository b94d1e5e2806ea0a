// 窗口受理: the visit on the desk, or the list of what has been done; records open beside the list.

import { Segmented } from 'antd'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useScreenApplication } from '../../cache/screen-applications.ts'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { RecordSheet } from './record/record-sheet.tsx'
import { beginsVisit, useBegunVisit } from './use-begun-visit.ts'
import { VisitPage } from './visit-page.tsx'
import { useVisits, type Visits } from './visit/use-visits.ts'
import { VisitTabs } from './visit-tabs.tsx'
import './counter.css'

/** The grid is the largest part of the program and is not needed to begin. */
const TodayList = lazy(async () => ({ default: (await import('./today/today-list.tsx')).TodayList }))

/**
 * `[]` the visit, `['list']` the list, `['record', id]` a record over the list; `['again', id]` and `['person', id]` begin
 * a visit (use-begun-visit.ts).
 */
export function CounterDesk({ route }: { readonly route: readonly string[] }) {
  const visits = useVisits()
  const view = route[0] === 'list' || route[0] === 'record' ? 'list' : 'visit'
  const begun = useBegunVisit(route)
  const opened = useRef<string | null>(null)
  useEffect(() => {
    // Once for each time that the address is entered, however often the page renders meanwhile.
    if (!beginsVisit(route)) opened.current = null
    if (begun === null || visits === null || opened.current === begun.of) return
    opened.current = begun.of
    visits.open(begun.visit())
    goTo('counter')
  }, [begun, visits, route])
  useKeyBindings('窗口受理', [
    {
      combo: 'F8',
      title: view === 'visit' ? '受理列表' : '返回受理',
      run: () => {
        if (view === 'visit') goTo('counter', 'list')
        else goTo('counter')
      },
    },
  ])
  if (visits === null) return null
  return (
    <div className="jb-counter">
      <header className="jb-counter-head">
        <Segmented
          value={view}
          options={[
            { value: 'visit', label: '受理' },
            { value: 'list', label: '受理列表' },
          ]}
          onChange={(value) => {
            if (value === 'list') goTo('counter', 'list')
            else goTo('counter')
          }}
        />
        <KeyHint combo="F8" />
        <VisitTabs visits={visits} isOpen={view === 'visit'} />
      </header>
      {view === 'visit' ? (
        <VisitPage key={visits.current.id} visits={visits} />
      ) : (
        <Suspense fallback={null}>
          <TodayList />
        </Suspense>
      )}
      <OpenRecord id={route[0] === 'record' ? route[1] : undefined} visits={visits} />
    </div>
  )
}

interface OpenRecordProps {
  readonly id: string | undefined
  readonly visits: Visits
}

function OpenRecord({ id, visits }: OpenRecordProps) {
  const open = useScreenApplication(id)
  if (open == null) return null
  return (
    <RecordSheet
      key={open.record.id}
      open={open}
      onClose={() => {
        goTo('counter', 'list')
      }}
      onContinue={(visit) => {
        visits.open(visit)
        goTo('counter')
      }}
    />
  )
}
