// The file picker of one material.

import { useId } from 'react'
import { SCAN_TYPES } from '#shared/domain/material/material.ts'

interface Props {
  readonly title: string
  readonly busy: boolean
  readonly onPick: (files: readonly File[]) => void
}

export function ScanPicker({ title, busy, onPick }: Props) {
  const id = useId()
  return (
    <label htmlFor={id} className="jb-scan-add" title="选择文件，或拖放到本行">
      {busy ? '正在保存…' : '＋扫描件'}
      <input
        id={id}
        type="file"
        multiple
        className="jb-visually-hidden"
        aria-label={`添加扫描件：${title}`}
        accept={SCAN_TYPES.join(',')}
        disabled={busy}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}
