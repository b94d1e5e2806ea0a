// The index of the policy page: a search field over clauses and sheets. Typing narrows, ↓ goes into the list, Enter in
// the field opens the first hit, Esc takes the search back; in the list ↑ and ↓ go from one to the next.

import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type Ref, useRef } from 'react'
import { goTo } from '../../ui/hash-route.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import type { Hit } from './entries.ts'

interface Props {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly hits: readonly Hit[]
  readonly current: string
  readonly inputRef: Ref<InputRef>
}

const GROUPS = [
  { kind: 'clause', title: '条款' },
  { kind: 'sheet', title: '标准和目录' },
] as const

export function EntryList({ query, onQuery, hits, current, inputRef }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const links = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])]

  const inField = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      links()[0]?.focus()
    }
    if (event.key === 'Escape') onQuery('')
    const [first] = hits
    if (event.key === 'Enter' && first !== undefined) goTo('policy', first.entry.id)
  }

  const inList = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    all[at + step]?.focus()
  }

  return (
    <nav className="jb-law-index" aria-label="条款目录">
      <div className="jb-law-search">
        <Input
          ref={inputRef}
          aria-label="查找条款"
          placeholder="条款、文号、关键词"
          value={query}
          suffix={<KeyHint combo={query === '' ? 'F6' : 'Esc'} />}
          onChange={(event) => {
            onQuery(event.target.value)
          }}
          onKeyDown={inField}
        />
      </div>
      <div ref={list} className="jb-law-entries" onKeyDown={inList}>
        {hits.length === 0 ? <p className="jb-quiet jb-law-none">没有找到，请换个说法或只写文号。</p> : null}
        {GROUPS.map(({ kind, title }) => (
          <Group
            key={kind}
            title={title}
            hits={hits.filter(({ entry }) => entry.kind === kind)}
            current={current}
          />
        ))}
      </div>
    </nav>
  )
}

interface GroupProps {
  readonly title: string
  readonly hits: readonly Hit[]
  readonly current: string
}

function Group({ title, hits, current }: GroupProps) {
  if (hits.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="jb-law-group">{title}</h3>
      <ul>
        {hits.map(({ entry, found }) => (
          <li key={entry.id}>
            <a href={`#/policy/${entry.id}`} aria-current={entry.id === current ? 'page' : undefined}>
              {entry.title}
              {found === null ? null : <span className="jb-law-found">{found}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
