// 政策依据: every rule by clause, document or keyword, with its readings and its parameters over time. It reads the data the
// engine runs on, what the city has loaded included, and nothing else, so it works without the network and cannot say anything else than the decisions do.

import type { InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { CURRENT_RULE_SET } from '#shared/policy/rule-set.ts'
import { useCityNotice } from '../../cache/city-notice.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { ClausePage } from './clause-page.tsx'
import { type Entry, entriesWith, entryAt, search } from './entries.ts'
import { EntryList } from './entry-list.tsx'
import { SheetPage } from './sheet-page.tsx'
import './policy.css'

/** `[]` the first entry, `['deadline']` a clause, `['standards']` a sheet. */
export function PolicyDesk({ route }: { readonly route: readonly string[] }) {
  const [query, setQuery] = useState('')
  const field = useRef<InputRef>(null)
  const page = useRef<HTMLElement>(null)
  const notice = useCityNotice() ?? NO_NOTICE
  const entries = useMemo(() => entriesWith(notice), [notice])
  const id = route[0] ?? entries[0]?.id
  const entry = entryAt(entries, id)
  useKeyBindings('政策依据', [
    {
      combo: 'F6',
      title: '查找条款',
      run: () => {
        field.current?.focus({ cursor: 'all' })
      },
    },
  ])
  useEffect(() => {
    page.current?.scrollTo({ top: 0 })
  }, [id])
  return (
    <div className="jb-law">
      <EntryList
        query={query}
        onQuery={setQuery}
        hits={search(entries, query)}
        current={entry?.id ?? ''}
        inputRef={field}
      />
      <article className="jb-law-page" ref={page} tabIndex={0} aria-label={entry?.title ?? '未找到'}>
        {entry === undefined ? (
          <EmptyState title="没有这一条" next="该条款可能已由新的规则版本取代，请在左侧查找。" />
        ) : (
          <EntryShown entry={entry} entries={entries} />
        )}
        <footer className="jb-law-foot jb-quiet">规则版本 {CURRENT_RULE_SET.version}</footer>
      </article>
    </div>
  )
}

const EntryShown = ({ entry, entries }: { readonly entry: Entry; readonly entries: readonly Entry[] }) =>
  entry.kind === 'clause' ? (
    <ClausePage clause={entry.clause} entries={entries} />
  ) : (
    <SheetPage sheet={entry.sheet} />
  )
