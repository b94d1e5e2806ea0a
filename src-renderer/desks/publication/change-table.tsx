// 公示后的变化: the records to which anything has happened since they went up, and what confirmation does with each.

import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import type { Fated } from '#shared/domain/publication/confirmation.ts'
import { Verdict } from '../../ui/verdict.tsx'

export interface ChangeLine extends Fated {
  readonly name: string
  readonly changes: readonly string[]
}

export function ChangeTable({ lines }: { readonly lines: readonly ChangeLine[] }) {
  if (lines.length === 0) return <p className="jb-text-met">✓ 公示以来没有变化</p>
  return (
    <div className="jb-publication-lines" role="region" aria-label="公示后的变化" tabIndex={0}>
      <table className="jb-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">公示后的变化</th>
            <th scope="col">本次处理</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ application, name, changes, fate, unfit }) => (
            <tr key={application}>
              <th scope="row" className="jb-nowrap">
                {name}
              </th>
              <td>
                {changes.map((words) => (
                  <p key={words}>{words}</p>
                ))}
              </td>
              <td>
                <Verdict outcome={OUTCOMES[fate]} word={FATE_TITLES[fate]} />
                <p className="jb-quiet">{unfitWords(unfit)}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const OUTCOMES = { confirmed: 'met', held: 'unknown', left: 'not-met' } as const

const FATE_TITLES: Readonly<Record<Fated['fate'], string>> = {
  confirmed: '确认发放',
  held: '暂缓，留在名单',
  left: '退出名单，交审核处理',
}

const unfitWords = (unfit: Fault | null): string => (unfit === null ? '' : describeFault(unfit))
