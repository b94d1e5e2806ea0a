// 退款记录: the district's own entries and the progress that the city imports, each with who entered it.

import type { RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import { repaidOf } from '#shared/domain/recoup-item/recoup-item.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { Section } from '../../../ui/section.tsx'

export function RepaymentList({ item }: { readonly item: RecoupItem }) {
  const { repayments } = item
  return (
    <Section
      title="退款记录"
      note={repayments.length === 0 ? '' : `${repayments.length} 次，共 ${formatMoney(yuan(repaidOf(item)))}`}
    >
      {repayments.length === 0 ? (
        <p className="jb-quiet">还没有退款。</p>
      ) : (
        <table className="jb-table">
          <thead>
            <tr>
              <th scope="col">退款日期</th>
              <th scope="col" className="jb-number">
                金额
              </th>
              <th scope="col">登记</th>
              <th scope="col">备注</th>
            </tr>
          </thead>
          <tbody>
            {repayments.map(({ id, on, amount, byName, note }) => (
              <tr key={id}>
                <td>{on}</td>
                <td className="jb-number">{formatMoney(yuan(amount))}</td>
                <td>{byName}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
