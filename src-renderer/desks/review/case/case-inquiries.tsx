// 请示: what was asked about this case, and what the city has answered.

import type { Inquiry } from '#shared/domain/inquiry/inquiry.ts'
import { INQUIRY_STATE_TITLES } from '#shared/domain/inquiry/inquiry.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { Section } from '../../../ui/section.tsx'

export function CaseInquiries({ inquiries }: { readonly inquiries: readonly Inquiry[] }) {
  if (inquiries.length === 0) return null
  return (
    <Section title="请示" note={`${inquiries.length} 件`}>
      <ul className="jb-stack">
        {inquiries.map(({ id, state, subject, question, askedAt, askedByName, answer }) => (
          <li key={id}>
            <p>
              <span className="jb-tag">{INQUIRY_STATE_TITLES[state]}</span> <strong>{subject}</strong>{' '}
              <span className="jb-quiet">
                {shanghaiDate(askedAt)} {askedByName}
              </span>
            </p>
            <p className="jb-words">{question}</p>
            {answer === null ? null : (
              <p className="jb-words">
                <strong>市中心答复：</strong>
                {answer.text}
                <span className="jb-quiet">
                  （{shanghaiDate(answer.at)} {answer.byName}）
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
