// What is known about someone without a cached file: calm words, never a popup.

import { describeFault, FAULTS, type Fault } from '#shared/contracts/faults.ts'
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
      return <span role="status">市级没有此人数据，均按待核处理，可先受理。</span>
    case 'failed':
      return (
        <span role="status" className="jb-text-unknown">
          {failureWords(lookup.fault)}{' '}
          <button type="button" className="jb-link" onClick={onRetry}>
            重新查询
          </button>
        </span>
      )
  }
}

/** Offline is the calm case and stands in the status bar too: its code is enough here. */
function failureWords(problem: Fault): string {
  return problem.fault === 'serverUnreachable'
    ? `本机没有此人数据，现按待核处理，可先受理。（${FAULTS.serverUnreachable.code}）`
    : describeFault(problem)
}
