// 主管: what waits for a signature, how the unit stands, the indicators with the records behind them, the official tables,
// the workstations. What the cache has is shown offline too; where the server is needed the page says so.

import { Segmented } from 'antd'
import { lazy, Suspense } from 'react'
import { indicatorIdSchema } from '#shared/domain/indicators/indicators.ts'
import { parsePlainDate } from '#shared/kernel/plain-date.ts'
import { useHandedOver } from '../../host/use-handed-over.ts'
import { useToday } from '../../ui/clock.ts'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { DevicesPage } from './devices/devices-page.tsx'
import { ExportsPage } from './exports/exports-page.tsx'
import { InboxPage } from './inbox/inbox-page.tsx'
import { IndicatorsPage } from './indicators/indicators-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { SuspectsPage } from './suspects/suspects-page.tsx'
import './supervisor.css'

/** The grid is a large part of the program and is not needed to begin. */
const BehindPage = lazy(async () => ({ default: (await import('./indicators/behind-page.tsx')).BehindPage }))

const PAGES = [
  { value: 'inbox', label: '待签' },
  { value: 'overview', label: '概览' },
  { value: 'indicators', label: '指标' },
  { value: 'exports', label: '报表' },
  { value: 'devices', label: '工作站' },
  { value: 'suspects', label: '疑点' },
] as const
type Page = (typeof PAGES)[number]['value']

const pageOf = (name: string | undefined): Page => PAGES.find(({ value }) => value === name)?.value ?? 'inbox'

/** `[]` what waits, `['indicators', id, day]` the records behind a figure. */
export function SupervisorDesk({ route }: { readonly route: readonly string[] }) {
  const page = pageOf(route[0])
  useKeyBindings('主管', [
    ...PAGES.map(({ value, label }, at) => ({
      combo: String(at + 1),
      title: label,
      run: () => {
        goTo('supervisor', value)
      },
    })),
    {
      combo: 'F8',
      title: '返回',
      run: () => {
        window.history.back()
      },
    },
  ])
  return (
    <div className="jb-supervisor">
      <nav className="jb-row jb-supervisor-head" aria-label="主管">
        <Segmented<Page>
          aria-label="主管页面"
          value={page}
          options={[...PAGES]}
          onChange={(value) => {
            goTo('supervisor', value)
          }}
        />
      </nav>
      <div className="jb-supervisor-body" tabIndex={-1}>
        <PageShown page={page} rest={route.slice(1)} />
      </div>
    </div>
  )
}

function PageShown({ page, rest }: { readonly page: Page; readonly rest: readonly string[] }) {
  const today = useToday()
  switch (page) {
    case 'inbox':
      return <Inbox />
    case 'suspects':
      return <SuspectsPage />
    case 'overview':
      return <OverviewPage />
    case 'exports':
      return <ExportsPage />
    case 'devices':
      return <DevicesPage />
    case 'indicators': {
      const id = indicatorIdSchema.safeParse(rest[0])
      if (!id.success) return <IndicatorsPage initial={rest[0]} />
      return (
        <Suspense fallback={null}>
          <BehindPage id={id.data} asOf={parsePlainDate(rest[1] ?? '') ?? today} />
        </Suspense>
      )
    }
  }
}

function Inbox() {
  const { items, problem } = useHandedOver()
  return <InboxPage handedOver={items} problem={problem} />
}
