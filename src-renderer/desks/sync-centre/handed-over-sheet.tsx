// One 转交事项 opened: who handed it over and why, what was done beside what the server holds, and the closing.

import { Alert, Button } from 'antd'
import { useState } from 'react'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { COMMAND_TITLES } from '#shared/domain/case/command-titles.ts'
import { WORDS_LIMIT } from '#shared/domain/disposition/disposition.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { ReasonDialog } from '../../forms/reason-dialog.tsx'
import { closeHandedOver } from '../../host/handed-over-client.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { actFields } from './act-fields.ts'
import { ComparedFields } from './compared-fields.tsx'

interface Props {
  readonly item: HandedOverItem
  readonly record: CaseRecord | null
  readonly onClose: () => void
  readonly onClosed: () => void
}

export function HandedOverSheet({ item, record, onClose, onClosed }: Props) {
  const [closing, setClosing] = useState(false)
  const { command, closed } = item
  const submit = async (words: string): Promise<Fault | null> => {
    const refused = await closeHandedOver(item.id, words)
    if (refused === null) onClosed()
    return refused
  }
  const begin = (): void => {
    if (closed === null) setClosing(true)
  }
  useKeyBindings('转交事项', [{ combo: 'F4', title: '办结', run: begin }])
  return (
    <SideSheet
      open
      onClose={onClose}
      title={
        <span className="jb-row">
          转交事项
          <span className="jb-tag">{closed === null ? '待主管处理' : '已办结'}</span>
          <span className="jb-quiet">{command === null ? '' : COMMAND_TITLES[command.body.type]}</span>
        </span>
      }
      footer={
        closed === null ? (
          <Button type="primary" onClick={begin}>
            办结 <KeyHint combo="F4" />
          </Button>
        ) : undefined
      }
    >
      <div className="jb-stack">
        {item.fault === null ? null : <Alert type="warning" showIcon title={describeFault(item.fault)} />}
        <p>{originWords(item)}</p>
        {closed === null ? null : (
          <p>
            办结：{closed.remark}（{closed.byName} {shanghaiMinute(closed.at)}）
          </p>
        )}
        {command === null ? (
          <p>本机版本尚不能识别这笔业务的内容，更新后即可查看。</p>
        ) : (
          <ComparedFields fields={actFields(command, record)} mine={`${command.actorName}办理的内容`} />
        )}
      </div>
      {closing ? (
        <ReasonDialog
          title="办结转交事项"
          words="办结只记录处理情况，不改变市级记录；需要改变的，请另行办理。"
          label="处理情况"
          action="办结"
          maxLength={WORDS_LIMIT}
          onClose={() => {
            setClosing(false)
          }}
          onConfirm={submit}
        />
      ) : null}
    </SideSheet>
  )
}

function originWords({ origin, byName, at, remark }: HandedOverItem): string {
  const when = shanghaiMinute(at)
  if (origin === 'refused') return `${when} 送达时办理人已无岗位权限，市级没有采用，自动转交主管。`
  return `${byName ?? ''} ${when} 转交：${remark ?? ''}`
}
