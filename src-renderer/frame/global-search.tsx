// Search field of the top line, over everything that this workstation has, at every desk: a hit opens at the desk that
// deals with it (where-to-open.ts). Hits are masked like every list.

import { AutoComplete, Input } from 'antd'
import { useRef, useState } from 'react'
import { useSearch } from '../cache/application-list.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { GLOBAL } from './key-groups.ts'
import { hitsOf } from './search-hits.ts'
import { whereToOpen } from './where-to-open.ts'

export function GlobalSearch() {
  const { session } = useSignedIn()
  const [text, setText] = useState('')
  const found = useSearch(text)
  const place = useRef<HTMLDivElement>(null)
  const focus = (): void => {
    place.current?.querySelector('input')?.focus()
  }
  useKeyBindings(GLOBAL, [
    // A desk may have an F3 of its own.
    { combo: 'F3', title: '查找', run: focus },
    { combo: 'Mod+F', title: '全局查找', run: focus },
  ])
  const hits = (found === undefined ? [] : hitsOf(found)).flatMap((line) => {
    const route = whereToOpen(line.hit, session.staff.roles)
    return route === null ? [] : [{ ...line, route }]
  })
  const isEmpty = text.trim() === '' || found === undefined
  return (
    <div ref={place} role="search" aria-busy={found === undefined}>
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
        notFoundContent={isEmpty ? null : '没有找到，请核对姓名、号码或编号'}
        onSelect={(id: string) => {
          setText('')
          const chosen = hits.find(({ hit }) => hit.id === id)
          if (chosen !== undefined) goTo(...chosen.route)
        }}
      >
        <Input aria-label="查找" placeholder="姓名或拼音首字母、证件或手机末位、回执或证书编号（Ctrl+F）" />
      </AutoComplete>
    </div>
  )
}
