// 拨打记录: every attempt, and how far they have come towards "unreachable".

import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { isPending } from '#shared/domain/phone-check/phone-check.ts'
import {
  type Attempt,
  attemptWords,
  isUnreachable,
  secondContactOwed,
  UNREACHABLE,
  vainAttempts,
} from '#shared/domain/phone-check/script.ts'
import { Section } from '../../../ui/section.tsx'
import { momentWords } from '../list/call-row.ts'

export function AttemptList({ record }: { readonly record: PhoneCheck }) {
  const { attempts } = record
  const { count, days } = vainAttempts(attempts)
  const rule = `未找到本人 ${count} / ${UNREACHABLE.attempts} 次，跨 ${days} / ${UNREACHABLE.days} 天`
  return (
    <Section title="拨打记录" note={isPending(record.state) && count > 0 ? rule : `${attempts.length} 次`}>
      {attempts.length === 0 ? (
        <p className="jb-quiet">还没有拨打。</p>
      ) : (
        <ol className="jb-attempts">
          {attempts.map((attempt) => (
            <AttemptLine key={attempt.id} attempt={attempt} />
          ))}
        </ol>
      )}
      {record.state === 'open' && isUnreachable(attempts, record.person.secondContact) ? (
        <p className="jb-text-unknown">！已满三次两天，可提请按未核实处理。</p>
      ) : null}
      {record.state === 'open' && count > 0 && secondContactOwed(attempts, record.person.secondContact) ? (
        <p className="jb-quiet">本人手机未接通，还须拨打第二联系人。</p>
      ) : null}
    </Section>
  )
}

function AttemptLine({ attempt }: { readonly attempt: Attempt }) {
  const { startedAt, seconds, number, remark, callBackAt } = attempt
  const notes = [
    number === 'mobile' ? '' : '第二联系人',
    callBackAt === null ? '' : `约 ${momentWords(callBackAt)} 回拨`,
    remark,
  ].filter((note) => note !== '')
  return (
    <li>
      <span className="jb-quiet">{momentWords(startedAt)}</span>
      <span>{attemptWords(attempt)}</span>
      <span className="jb-number">{durationWords(seconds)}</span>
      <span className="jb-quiet">{notes.join('；')}</span>
    </li>
  )
}

const durationWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
