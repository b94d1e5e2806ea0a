// 公示与确认: audited records go up as a list, objections are recorded and answered, and after the period the list is
// confirmed for payment.

import { Button } from 'antd'
import { useState } from 'react'
import { listedOn } from '#shared/domain/publication/publication.ts'
import { useScreenCases } from '../../cache/screen-cases.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useToday } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo } from '../../ui/hash-route.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { PublicationList } from './publication-list.tsx'
import { PublicationPage } from './publication-page.tsx'
import './publication.css'

/** `[]` the lists, `['list', id]` one of them. */
export function PublicationDesk({ route }: { readonly route: readonly string[] }) {
  const { session } = useSignedIn()
  const today = useToday()
  const publications = useScreenCases('publication')
  const [opening, setOpening] = useState(false)
  const mayOpen = session.staff.roles.includes('reviewer')
  const shown = publications?.find(({ record }) => route[0] === 'list' && record.id === route[1])
  const back = (): void => {
    goTo('publication')
  }
  useKeyBindings('公示与确认', [
    { combo: 'F8', title: '返回', run: back },
    {
      combo: 'F2',
      title: '新公示',
      run: () => {
        if (mayOpen) setOpening(true)
      },
    },
  ])
  return (
    <div className="jb-publication">
      {shown !== undefined ? (
        <PublicationPage key={shown.record.id} shown={shown} onBack={back} />
      ) : (
        <Section
          title="公示批次"
          extra={
            mayOpen ? (
              <Button
                type="primary"
                onClick={() => {
                  setOpening(true)
                }}
              >
                新公示 <KeyHint combo="F2" />
              </Button>
            ) : null
          }
        >
          {publications?.length === 0 ? (
            <EmptyState title="还没有公示批次" next="审核通过的记录可以在此公示。" />
          ) : (
            <PublicationList publications={(publications ?? []).map(({ record }) => record)} today={today} />
          )}
        </Section>
      )}
      {opening ? (
        <OpenDialog
          onLists={(publications ?? []).flatMap(({ record }) => listedOn(record))}
          onClose={() => {
            setOpening(false)
          }}
        />
      ) : null}
    </div>
  )
}
