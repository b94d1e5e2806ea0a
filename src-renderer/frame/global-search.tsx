// Search field of the top line, over everything that this workstation has, at every desk: a hit opens at the desk that
// deals with it (where-to-open.ts). Hits are masked like every list. While the next answer is on its way the list stays as
// it was, so that it does not flicker at every key; Enter waits for the answer, also a scanner's that comes at once.

import { AutoComplete, Input } from 'antd'
import type { Role } from '#shared/domain/staff/staff.ts'
import { type KeyboardEvent, useRef, useState } from 'react'
import { search, useSearch } from '../cache/application-list.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { GLOBAL } from './key-groups.ts'
import { type Found, type HitLine, hitsOf } from './search-hits.ts'
import { whereToOpen } from './where-to-open.ts'

interface Line extends HitLine {
  readonly route: NonNullable<ReturnType<typeof whereToOpen>>
}

const linesFor = (found: Found, roles: readonly Role[]): readonly Line[] =>
  hitsOf(found).flatMap((line) => {
    const route = whereToOpen(line.hit, roles)
    return route === null ? [] : [{ ...line, route }]
  })

export function GlobalSearch() {
  const { session } = useSignedIn()
  const [text, setText] = useState('')
  const found = useSearch(text)
  const [last, setLast] = useState(found)
  if (found !== undefined && found !== last) setLast(found)
  const place = useRef<HTMLDivElement>(null)
  const focus = (): void => {
    place.current?.querySelector('input')?.focus()
  }
  useKeyBindings(GLOBAL, [
    // A desk may have an F3 of its own.
    { combo: 'F3', title: '查找', run: focus },
    { combo: 'Mod+F', title: '全局查找', run: focus },
  ])
  const isEmpty = text.trim() === '' || last === undefined
  const hits = isEmpty ? [] : linesFor(last, session.staff.roles)
  const open = (chosen: Line | undefined): void => {
    if (chosen === undefined) return
    setText('')
    goTo(...chosen.route)
  }
  const openFirst = async (): Promise<void> => {
    open(linesFor(await search(text), session.staff.roles)[0])
  }
  const holdEnter = (event: KeyboardEvent): void => {
    const { key, nativeEvent } = event
    if (key !== 'Enter' || nativeEvent.isComposing || found !== undefined) return
    event.stopPropagation()
    // A cache that cannot be read just now says so in the status bar; the text stays.
    openFirst().catch(() => undefined)
  }
  return (
    <div ref={place} role="search" aria-busy={found === undefined} onKeyDownCapture={holdEnter}>
      <AutoComplete
        className="jb-fill"
        value={text}
        defaultActiveFirstOption
        onChange={setText}
        options={hits.map(({ hit, name, about, standing, number }) => ({
          value: hit.id,
          label: (
            <span className="jb-search-hit">
              <span>{name}</span>
              <span>{about}</span>
              <span>{standing}</span>
              <span className="jb-quiet">{number}</span>
            </span>
          ),
        }))}
        notFoundContent={isEmpty || found === undefined ? null : '没有找到，请核对姓名、号码或编号'}
        onSelect={(id: string) => {
          open(hits.find(({ hit }) => hit.id === id))
        }}
      >
        <Input aria-label="查找" placeholder="姓名或拼音首字母、证件或手机末位、回执或证书编号（Ctrl+F）" />
      </AutoComplete>
    </div>
  )
}
