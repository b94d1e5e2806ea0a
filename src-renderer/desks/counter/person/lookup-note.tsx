// What is known about someone without a cached file: calm words, never a popup.

import { describeFault } from '#shared/contracts/faults.ts'
import type { Lookup } from './use-person-lookup.ts'

interface Props {
  readonly lookup: Lookup
  readonly onRetry: () => void
}

export function LookupNote({ lookup, onRetry }: Props) {
  switch (lookup.kind) {
    case 'idle':
    case 'found':
      return null
    case 'asking':
      return <span role="status">正在向市级查询此人数据…</span>
    case 'nobody':
      return <span role="status">市级没有此人数据，各类数据均为待核，可先受理待归集。</span>
    case 'failed':
      return (
        <span role="status" className="jb-text-unknown">
          本机没有此人数据，各类数据均为待核，可先受理待归集。{describeFault(lookup.fault)}{' '}
          <button type="button" className="jb-link" onClick={onRetry}>
            重新查询
          </button>
        </span>
      )
  }
}
