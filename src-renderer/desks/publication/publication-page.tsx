// One list: its masked lines as they are printed, its objections, and its confirmation.

import { Button } from 'antd'
import { useState } from 'react'
import { type Publication, PUBLICATION_STATE_TITLES } from '#shared/domain/publication/publication.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import type { Screened } from '#shared/sync/screen.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { LEVELS, levelTitle } from '#shared/policy/vocabulary.ts'
import { useAct } from '../../acts/use-act.ts'
import { ReasonDialog } from '../../forms/reason-dialog.tsx'
import { useSignedIn } from '../../session/signed-in.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ObjectionList } from './objection-list.tsx'

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
  const isUp = delivery === 'confirmed'
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
      <article className="jb-publication-sheet" aria-label="公示名单">
        <h1>职业技能提升补贴公示</h1>
        <p>
          {findUnit(record.unit)?.title ?? record.unit}，公示期 {withWeekday(record.period.from)} 至{' '}
          {withWeekday(record.period.to)}，监督电话 {record.supervisionPhone}
        </p>
        <table className="jb-table">
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">姓名</th>
              <th scope="col">补贴项目</th>
              <th scope="col">证书编号</th>
              <th scope="col" className="jb-number">
                金额
              </th>
              <th scope="col" className="jb-publication-tools">
                办理
              </th>
            </tr>
          </thead>
          <tbody>
            {record.members.map((member, index) => (
              <tr key={member.application}>
                <td>{index + 1}</td>
                <td>{member.name}</td>
                <td>
                  {member.item}（{levelTitle(LEVELS.find((level) => level === member.level) ?? null)}）
                </td>
                <td>{member.certificateNumber}</td>
                <td className="jb-number">{formatMoney(yuan(member.amount))}</td>
                <td className="jb-publication-tools">
                  {STANDING_TITLES[member.standing]} {member.note}
                  {mayObject && member.standing === 'listed' ? (
                    <Button
                      size="small"
                      aria-label={`登记异议 ${index + 1}`}
                      onClick={() => {
                        setObjecting(member.application)
                      }}
                    >
                      登记异议
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
      <div className="jb-publication-tools">
        <Section title="异议" note={`${record.objections.length} 件`}>
          <ObjectionList record={record} mayAnswer={roles.includes('supervisor')} />
        </Section>
      </div>
      {objecting === null ? null : (
        <ReasonDialog
          title="登记异议"
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
