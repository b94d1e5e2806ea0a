// 公示名单: the masked list as it hangs and as it is printed. What stands beside it on the screen is not printed.

import type { ReactNode } from 'react'
import type { Publication, PublicationMember } from '#shared/domain/publication/publication.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { LEVELS, levelTitle } from '#shared/policy/vocabulary.ts'
import { longDate } from '../../papers/paper-words.ts'

interface Props {
  readonly record: Publication
  /** What the screen says beside a line. */
  readonly beside: (member: PublicationMember, number: number) => ReactNode
}

export function PublicationSheet({ record, beside }: Props) {
  const { period, supervisionPhone, members, unit } = record
  const centre = findUnit(unit)?.title ?? unit
  return (
    <article className="jb-publication-sheet" aria-label="公示名单">
      <h1>职业技能提升补贴公示</h1>
      <p>
        经审核，下列人员拟享受职业技能提升补贴，现予公示。公示期为{longDate(period.from)}至
        {longDate(period.to)}。如有异议，请在公示期内向{centre}反映，监督电话：{supervisionPhone}。
      </p>
      <table className="jb-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">姓名</th>
            <th scope="col">补贴项目</th>
            <th scope="col">证书编号</th>
            <th scope="col" className="jb-number">
              金额
            </th>
            <th scope="col" className="jb-publication-tools">
              办理
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member, index) => (
            <tr key={member.application}>
              <td>{index + 1}</td>
              <td>{member.name}</td>
              <td>
                {member.item}（{levelTitle(LEVELS.find((level) => level === member.level) ?? null)}）
              </td>
              <td>{member.certificateNumber}</td>
              <td className="jb-number">{formatMoney(yuan(member.amount))}</td>
              <td className="jb-publication-tools">{beside(member, index + 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="jb-publication-signed">
        {centre}
        <br />
        {longDate(period.from)}
      </p>
    </article>
  )
}
