// 转交事项, for the supervisor: what people could not settle themselves, and what the server refused because its author is
// entitled to nothing any more (SYNC-8). Open ones first.

import { useState } from 'react'
import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { useRecordsOfActs } from '../../cache/records-of-acts.ts'
import { useHandedOver } from '../../host/use-handed-over.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultLine } from '../../ui/fault-line.tsx'
import { Section } from '../../ui/section.tsx'
import { ActLine } from './act-line.tsx'
import { type ActWords, actWords } from './act-words.ts'
import { HandedOverSheet } from './handed-over-sheet.tsx'

export function HandedOverSection({ onDone }: { readonly onDone: (words: string) => void }) {
  const { items, problem, refresh } = useHandedOver()
  const records = useRecordsOfActs((items ?? []).flatMap(({ command }) => command?.target ?? []))
  const [openId, setOpenId] = useState<string | null>(null)
  const open = items?.filter(({ closed }) => closed === null).length ?? 0
  const opened = items?.find(({ id }) => id === openId)
  const close = (): void => {
    setOpenId(null)
  }
  return (
    <Section title="转交事项" note={open === 0 ? '' : `${open} 项待主管处理，按回车打开`}>
      <FaultLine fault={problem} tone="calm" />
      {items?.length === 0 ? (
        <EmptyState
          title="没有转交事项"
          next="本单位人员转交的业务，以及因岗位变动未被采用的业务会列在这里。"
        />
      ) : null}
      <ul>
        {items?.map((item) => (
          <ActLine
            key={item.id}
            words={wordsOf(item, records?.get(item.command?.target ?? '')?.screen ?? null)}
            standing={item.closed === null ? '待主管处理' : '已办结'}
            tone={item.closed === null ? 'unknown' : 'met'}
            onOpen={() => {
              setOpenId(item.id)
            }}
          />
        ))}
      </ul>
      {opened === undefined ? null : (
        <HandedOverSheet
          key={opened.id}
          item={opened}
          record={records?.get(opened.command?.target ?? '')?.server ?? null}
          onClose={close}
          onClosed={() => {
            close()
            onDone('转交事项已办结。')
            void refresh()
          }}
        />
      )}
    </Section>
  )
}

/** An act of a form that this release does not know is listed all the same. */
function wordsOf({ command, byName, at }: HandedOverItem, record: Parameters<typeof actWords>[1]): ActWords {
  if (command !== null) return actWords(command, record)
  const when = shanghaiMinute(at)
  return { title: '新版业务', whose: '—', number: '—', when, by: byName ?? '' }
}
