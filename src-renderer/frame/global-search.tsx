// Search field of the top line; a hit opens the record at the counter. Hits are masked like every list.

import { AutoComplete, Input } from 'antd'
import { useRef, useState } from 'react'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { useScreenApplications } from '../cache/screen-applications.ts'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { GLOBAL } from './key-groups.ts'
import { searchApplications } from './search-applications.ts'

export function GlobalSearch() {
  const [text, setText] = useState('')
  const shown = useScreenApplications()
  const place = useRef<HTMLDivElement>(null)
  useKeyBindings(GLOBAL, [
    { combo: 'F3', title: '查找申请', run: () => place.current?.querySelector('input')?.focus() },
  ])

  const hits = searchApplications(
    (shown ?? []).map(({ record }) => record),
    text,
  )
  return (
    <div ref={place}>
      <AutoComplete
        className="jb-fill"
        value={text}
        defaultActiveFirstOption
        onChange={setText}
        options={hits.map((record) => ({
          value: record.id,
          label: (
            <span className="jb-search-hit">
              <span>{maskName(record.applicant.name)}</span>
              <span>{record.certificate?.occupationName ?? '无证书'}</span>
              <span>{STATE_TITLES[record.state]}</span>
              <span className="jb-quiet">{record.receipt}</span>
            </span>
          ),
        }))}
        notFoundContent={text.trim() === '' ? null : '没有找到，请核对姓名或回执编号'}
        onSelect={(id: string) => {
          setText('')
          goTo('counter', 'record', id)
        }}
      >
        <Input aria-label="查找申请" placeholder="查找姓名、回执编号、证书编号（F3）" />
      </AutoComplete>
    </div>
  )
}
