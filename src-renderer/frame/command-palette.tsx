// Ctrl/⌘K: everything that can be done now, by name. It lists the bound keys, so it needs no list of its own.

import { Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { type BoundKey, useBoundKeys } from '../ui/key-bindings.ts'
import { GLOBAL } from './key-groups.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { choosePalette } from '../ui/palette-choice.ts'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

type Entry = Pick<BoundKey, 'group' | 'title' | 'run'> & { readonly combo: string | null }

const APPEARANCE: readonly Entry[] = [
  {
    group: '外观',
    title: '浅色',
    combo: null,
    run: () => {
      choosePalette('light')
    },
  },
  {
    group: '外观',
    title: '深色',
    combo: null,
    run: () => {
      choosePalette('dark')
    },
  },
  {
    group: '外观',
    title: '高对比度',
    combo: null,
    run: () => {
      choosePalette('contrast')
    },
  },
  {
    group: '外观',
    title: '跟随系统',
    combo: null,
    run: () => {
      choosePalette(null)
    },
  },
]

export function CommandPalette({ open, onClose }: Props) {
  return (
    <Dialog title="命令面板" open={open} onClose={onClose} footer={null}>
      {open ? <PaletteBody onClose={onClose} /> : null}
    </Dialog>
  )
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const keys = useBoundKeys().filter(({ combo }) => combo !== 'Mod+K')
  const ofDesk = keys.filter(({ group }) => group !== GLOBAL)
  const ofFrame = keys.filter(({ group }) => group === GLOBAL)
  const entries: readonly Entry[] = [...ofDesk, ...ofFrame, ...APPEARANCE].filter(({ group, title }) =>
    `${group}${title}`.includes(text.trim()),
  )
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    onClose()
    // The dialog first gives the focus back, then the command may move it.
    requestAnimationFrame(() => {
      entry.run()
    })
  }
  const byKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || entries.length === 0) return
    if (event.key === 'ArrowDown') setAt((at + 1) % entries.length)
    else if (event.key === 'ArrowUp') setAt((at - 1 + entries.length) % entries.length)
    else if (event.key === 'Enter') run(entries[at])
    else return
    event.preventDefault()
  }
  return (
    <div className="jb-palette" onKeyDown={byKey}>
      <Input
        aria-label="命令"
        role="combobox"
        aria-expanded="true"
        aria-controls="jb-palette-list"
        aria-activedescendant={`jb-palette-${at}`}
        placeholder="输入命令名称"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
      />
      <ul id="jb-palette-list" role="listbox" aria-label="命令列表">
        {entries.map((entry, index) => (
          <li
            key={entry.group + entry.title}
            id={`jb-palette-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => {
              run(entry)
            }}
          >
            <span className="jb-quiet">{entry.group}</span>
            <span>{entry.title}</span>
            {entry.combo === null ? null : <KeyHint combo={entry.combo} />}
          </li>
        ))}
      </ul>
      {entries.length === 0 ? <p className="jb-quiet">没有这个命令。</p> : null}
    </div>
  )
}
