// 我办理的内容 and 市级现在的记录 side by side. A difference is told by sign, word and colour, never by colour alone.

import type { ActField } from './act-field.ts'

interface Props {
  readonly fields: readonly ActField[]
  /** Whose act it is: one's own, or a colleague's. */
  readonly mine: string
}

export function ComparedFields({ fields, mine }: Props) {
  return (
    <table className="jb-compare">
      <caption>{captionOf(fields)}</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{mine}</th>
          <th scope="col">市级现在的记录</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ title, mine: said, theirs, differs }) => (
          <tr key={title} className={differs ? 'jb-compare-differs' : undefined}>
            <th scope="row">{title}</th>
            <td>{said}</td>
            <td>
              {theirs ?? '—'}
              {differs ? <strong className="jb-text-not-met"> ≠ 不一致</strong> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function captionOf(fields: readonly ActField[]): string {
  if (fields.every(({ theirs }) => theirs === null)) return '市级没有这条记录'
  const differing = fields.filter(({ differs }) => differs).length
  return differing === 0 ? '可比对的项目均一致' : `${differing} 项与市级不一致`
}
