// 比对: what was generated beside what the law says today, line by line. A difference carries sign, word and colour.

import { Verdict } from '../../../ui/verdict.tsx'
import type { Compared } from '../compare.ts'

export function ComparisonTable({ compared }: { readonly compared: Compared }) {
  return (
    <table className="jb-table jb-compared">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">系统生成</th>
          <th scope="col">今日核定</th>
          <th scope="col">比对</th>
        </tr>
      </thead>
      <tbody>
        {compared.lines.map(({ title, generated, now, differs }) => (
          <tr key={title} className={differs ? 'jb-differs' : undefined}>
            <th scope="row">{title}</th>
            <td>{generated}</td>
            <td>{now}</td>
            <td>
              <Verdict outcome={differs ? 'not-met' : 'met'} word={differs ? '不一致' : '一致'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
