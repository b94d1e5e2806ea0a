// One list: its masked lines as they are printed, its objections, and its confirmation.

import { Button } from 'antd'
import { useState } from 'react'
import {
  openObjections,
  type Publication,
  PUBLICATION_STATE_TITLES,
} from '#shared/domain/publication/publication.ts'
import { DELIVERY_TITLES, deliveryOf } from '#shared/sync/delivery.ts'
import type { Screened } from '#shared/sync/screen.ts'
import { useAct } from '../../acts/use-act.ts'
import { useJournalEntries } from '../../cache/journal-entries.ts'
import { ReasonDialog } from '../../forms/reason-dialog.tsx'
import { useSignedIn } from '../../session/signed-in.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ObjectionList } from './objection-list.tsx'
import { PublicationSheet } from './publication-sheet.tsx'

interface Props {
  readonly shown: Screened<Publication>
  readonly onBack: () => void
}

const STANDING_TITLES = { listed: '公示中', confirmed: '✓ 已确认', left: '！已退出' } as const

export function PublicationPage({ shown, onBack }: Props) {
  const { record, delivery } = shown
  const act = useAct()
  const { roles } = useSignedIn().session.staff
  const [objecting, setObjecting] = useState<string | null>(null)
  const [confirming, setConfirming] = useState(false)
  // The records themselves go up when the list reaches the server; only then can they be held.
  const acts = useJournalEntries()
  const [opened] = record.log
  const isUp = acts !== undefined && opened !== undefined && deliveryOf(opened, acts) === 'confirmed'
  const disputed = new Set(openObjections(record).map(({ application }) => application))
  const mayObject =
    isUp &&
    record.state === 'open' &&
    roles.some((role) => role === 'clerk' || role === 'reviewer' || role === 'supervisor')
  const mayConfirm = record.state === 'open' && roles.includes('confirmer')
  return (
    <div className="jb-publication-page">
      <div className="jb-row jb-publication-tools">
        <button type="button" className="jb-link" onClick={onBack}>
          返回 <KeyHint combo="F8" />
        </button>
        <span className="jb-tag">{PUBLICATION_STATE_TITLES[record.state]}</span>
        <span className="jb-quiet">
          {DELIVERY_TITLES[delivery]}
          {isUp ? '' : '，市级确认后可登记异议'}
        </span>
        <Button
          onClick={() => {
            window.print()
          }}
        >
          打印公示名单
        </Button>
        {mayConfirm ? (
          <Button
            type="primary"
            onClick={() => {
              setConfirming(true)
            }}
          >
            确认发放
          </Button>
        ) : null}
      </div>
      <PublicationSheet
        record={record}
        beside={({ application, standing, note }, number) => (
          <>
            {disputed.has(application) && standing === 'listed' ? (
              <span className="jb-text-unknown">！异议待答复</span>
            ) : (
              STANDING_TITLES[standing]
            )}{' '}
            {note}
            {mayObject && standing === 'listed' ? (
              <Button
                size="small"
                aria-label={`登记异议 ${number}`}
                onClick={() => {
                  setObjecting(application)
                }}
              >
                登记异议
              </Button>
            ) : null}
          </>
        )}
      />
      <div className="jb-publication-tools">
        <Section title="异议" note={`${record.objections.length} 件`}>
          <ObjectionList record={record} mayAnswer={roles.includes('supervisor')} />
        </Section>
      </div>
      {objecting === null ? null : (
        <ReasonDialog
          title={`登记异议：${record.members.find(({ application }) => application === objecting)?.name ?? ''}`}
          words="登记后该笔暂缓，答复之前不能确认。"
          label="异议内容"
          action="登记"
          onClose={() => {
            setObjecting(null)
          }}
          onConfirm={(ground) => act(record, { type: 'objectToRecord', application: objecting, ground })}
        />
      )}
      {confirming ? (
        <ConfirmDialog
          record={record}
          onClose={() => {
            setConfirming(false)
          }}
        />
      ) : null}
    </div>
  )
}
