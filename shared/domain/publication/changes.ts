// 公示后的变化: everything that has happened to a published record since its list went up, in the order in which it
// happened, and what the law says otherwise today. The confirmer sees all of it, whatever becomes of the record.

import type { Application } from '#shared/domain/application/application.ts'
import { eventTitle } from '#shared/domain/application/log-titles.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import type { PublicationMember } from './publication.ts'

/** `amount`: whole yuan by the facts of today; null where nothing is due. */
export function changesSince(
  member: Pick<PublicationMember, 'amount'>,
  application: Application,
  amount: number | null,
): readonly string[] {
  const { log } = application
  const happened = log
    .slice(log.findLastIndex(({ event }) => event === 'publicised') + 1)
    .map(({ at, event, note }) => {
      const words = event === 'accountReplaced' ? accountWords(application) : note
      return `${shanghaiDate(at)} ${eventTitle(event)}${words === '' ? '' : `：${words}`}`
    })
  return amount === member.amount
    ? happened
    : [
        ...happened,
        `金额：公示 ${formatMoney(yuan(member.amount))}，今日核定 ${amount === null ? '不予发放' : formatMoney(yuan(amount))}`,
      ]
}

const accountWords = ({ account }: Application): string =>
  account === null ? '' : `${account.bank} 尾号 ${account.cardNumber.slice(-4)}`
