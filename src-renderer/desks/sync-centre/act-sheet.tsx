// One act opened: what was done beside what the server holds now, why the server did not take it, and the choices.

import { Alert } from 'antd'
import { describeFault } from '#shared/contracts/faults.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { kindOf } from '#shared/domain/case/cases.ts'
import { CASE_TITLES } from '#shared/domain/case/case-kind.ts'
import type { RecordOfActs } from '../../cache/records-of-acts.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { actFields } from './act-fields.ts'
import type { StandingAct } from './act-standing.ts'
import { actWords } from './act-words.ts'
import { BlockedChoices } from './blocked-choices.tsx'
import { ComparedFields } from './compared-fields.tsx'
import { DispositionWords } from './disposition-words.tsx'

interface Props {
  readonly act: StandingAct
  readonly record: RecordOfActs | undefined
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

export function ActSheet({ act: { entry, standing, word }, record, onClose, onDone }: Props) {
  const { session } = useSignedIn()
  const { command, outcome, disposition } = entry
  const current = newestOf(entry, record?.server ?? null)
  const words = actWords(command, record?.screen ?? current)
  const own = command.actor === session.staff.id
  return (
    <SideSheet
      open
      onClose={onClose}
      title={
        <span className="jb-row">
          {words.title} {words.whose}
          <span className="jb-tag">{word}</span>
          <span className="jb-quiet">{words.number}</span>
        </span>
      }
      footer={
        standing === 'blocked' ? <BlockedChoices entry={entry} record={record} onDone={onDone} /> : undefined
      }
    >
      <div className="jb-stack">
        {outcome === null || outcome.status === 'applied' ? null : (
          <Alert
            type={standing === 'blocked' ? 'error' : 'info'}
            showIcon
            title={describeFault(outcome.fault)}
          />
        )}
        {standing === 'waiting' ? (
          <Alert type="warning" showIcon title="同一记录的前一笔尚待处理，处理后这一笔自动送达。" />
        ) : null}
        {disposition === undefined ? null : <DispositionWords disposition={disposition} />}
        <p className="jb-quiet">
          {CASE_TITLES[kindOf(command.body.type)]}，{words.by} {words.when} 办理
        </p>
        <ComparedFields
          fields={actFields(command, current)}
          mine={own ? '我办理的内容' : `${command.actorName}办理的内容`}
        />
      </div>
    </SideSheet>
  )
}

/** What the feed has brought since may be newer than what the server said with its answer. */
function newestOf({ outcome }: JournalEntry, held: CaseRecord | null): CaseRecord | null {
  const said = outcome !== null && 'current' in outcome ? outcome.current : null
  if (said === null || held === null) return held ?? said
  return held.version >= said.version ? held : said
}
