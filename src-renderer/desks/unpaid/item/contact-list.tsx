// 联系记录, newest first, and how far the attempts have come towards "unreachable".

import {
  CONTACT_RESULT_TITLES,
  CONTACT_WAY_TITLES,
  type UnpaidItem,
} from '#shared/domain/unpaid-item/unpaid-item.ts'
import { isUnreachable } from '#shared/domain/unpaid-item/use-cases/sign-unreachable.ts'
import { shanghaiDate, shanghaiMinute } from '#shared/kernel/instant.ts'
import { Section } from '../../../ui/section.tsx'

export function ContactList({ item }: { readonly item: UnpaidItem }) {
  const { contacts, unreachable } = item
  return (
    <Section title="联系记录" note={`${contacts.length} 次`}>
      {contacts.length === 0 ? <p className="jb-quiet">还没有联系。</p> : null}
      <ol className="jb-ledger-log">
        {contacts.toReversed().map(({ at, byName, way, result, note, appointment }, index) => (
          <li key={`${at} ${index}`}>
            <span className="jb-quiet">{shanghaiMinute(at)}</span>
            <span>
              {CONTACT_WAY_TITLES[way]}：{CONTACT_RESULT_TITLES[result]}
              <span className="jb-quiet">
                {appointment === undefined ? '' : `，约 ${appointment} 再联系`}
                {note === '' ? '' : `，${note}`}
              </span>
            </span>
            <span className="jb-quiet">{byName}</span>
          </li>
        ))}
      </ol>
      {unreachable === null && isUnreachable(contacts) ? (
        <p className="jb-text-unknown">！已满三次两天未联系上，可由主管签字认定长期无法联系。</p>
      ) : null}
      {unreachable === null ? null : (
        <p>
          {unreachable.byName}签字（{shanghaiDate(unreachable.at)}）：{unreachable.grounds}
        </p>
      )}
    </Section>
  )
}
