// Search field of the top line, over everything that this workstation has: a hit opens the record at the counter, or a
// visit of the person who has none. Hits are masked like every list.

import { AutoComplete, Input } from 'antd'
import { useRef, useState } from 'react'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { type ListedApplication, type PersonRow, useSearch } from '../cache/application-list.ts'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { GLOBAL } from './key-groups.ts'

export function GlobalSearch() {
  const [text, setText] = useState('')
  const hits = useSearch(text)
  const place = useRef<HTMLDivElement>(null)
  useKeyBindings(GLOBAL, [
    { combo: 'F3', title: '查找', run: () => place.current?.querySelector('input')?.focus() },
  ])
  const applications = hits?.applications ?? []
  const people = hits?.people ?? []
  const isEmpty = text.trim() === '' || hits === undefined
  return (
    <div ref={place}>
      <AutoComplete
        className="jb-fill"
        value={text}
        defaultActiveFirstOption
        onChange={setText}
        options={[
          ...applications.map((row) => ({ value: row.id, label: <ApplicationHit row={row} /> })),
          ...people.map((row) => ({ value: row.id, label: <PersonHit row={row} /> })),
        ]}
        notFoundContent={isEmpty ? null : '没有找到，请核对姓名、号码或编号'}
        onSelect={(id: string) => {
          setText('')
          if (applications.some((row) => row.id === id)) goTo('counter', 'record', id)
          else goTo('counter', 'person', id)
        }}
      >
        <Input aria-label="查找" placeholder="姓名或拼音首字母、证件或手机末位、回执或证书编号（F3）" />
      </AutoComplete>
    </div>
  )
}

const ApplicationHit = ({ row }: { readonly row: ListedApplication }) => (
  <span className="jb-search-hit">
    <span>{maskName(row.name)}</span>
    <span>{row.hasCertificate ? row.occupation : '无证书'}</span>
    <span>{STATE_TITLES[row.state]}</span>
    <span className="jb-quiet">{row.receipt}</span>
  </span>
)

const PersonHit = ({ row }: { readonly row: PersonRow }) => (
  <span className="jb-search-hit">
    <span>{maskName(row.name)}</span>
    <span>尚无申请</span>
    <span className="jb-quiet">{maskIdentityNumber(row.identityNumber)}</span>
  </span>
)
