// 公示批次: every list of the district, the newest first, with what is still to be confirmed and until when it hangs.

import {
  openObjections,
  type Publication,
  PUBLICATION_STATE_TITLES,
  sumOf,
} from '#shared/domain/publication/publication.ts'
import { formatTotal } from '#shared/kernel/money.ts'
import { daysBetween, type PlainDate, withWeekday } from '#shared/kernel/plain-date.ts'
import { goTo } from '../../ui/hash-route.ts'

interface Props {
  readonly publications: readonly Publication[]
  readonly today: PlainDate
}

export function PublicationList({ publications, today }: Props) {
  const newest = publications.toSorted((one, other) => other.period.from.localeCompare(one.period.from))
  return (
    <table className="jb-table">
      <thead>
        <tr>
          <th scope="col">公示期</th>
          <th scope="col">状态</th>
          <th scope="col">期限</th>
          <th scope="col" className="jb-number">
            件数
          </th>
          <th scope="col" className="jb-number">
            金额
          </th>
          <th scope="col">待确认</th>
          <th scope="col">异议</th>
        </tr>
      </thead>
      <tbody>
        {newest.map((record) => (
          <tr key={record.id}>
            <td>
              <button
                type="button"
                className="jb-link"
                onClick={() => {
                  goTo('publication', 'list', record.id)
                }}
              >
                {withWeekday(record.period.from)} 至 {withWeekday(record.period.to)}
              </button>
            </td>
            <td>
              <span className="jb-tag">{PUBLICATION_STATE_TITLES[record.state]}</span>
            </td>
            <td>{record.state === 'open' ? leftWords(record.period.to, today) : ''}</td>
            <td className="jb-number">{record.members.length}</td>
            <td className="jb-number">{formatTotal(record.members.map(({ amount }) => amount))}</td>
            <td>{record.state === 'open' ? `${sumOf(record, 'listed').count} 件` : ''}</td>
            <td className="jb-text-unknown">
              {openObjections(record).length === 0 ? '' : `！待答复 ${openObjections(record).length} 件`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const leftWords = (to: PlainDate, today: PlainDate): string => {
  const left = daysBetween(today, to)
  return left < 0 ? '公示期已满' : left === 0 ? '今日期满' : `还有 ${left} 天期满`
}
