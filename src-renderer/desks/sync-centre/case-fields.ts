// An act on a record of the other kinds, field by field: what its form asked for, in the order of the form. Forms that
// stand in their own desks say more; here it has to be told what was done, without a number in full.

import type { CommandBody } from '#shared/domain/case/command.ts'
import type { ApplicationBody } from '#shared/domain/application/bodies.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import {
  ANSWER_TITLES,
  ATTEMPT_TITLES,
  type Attempt,
  QUESTION_TITLES,
  QUESTIONS,
} from '#shared/domain/phone-check/script.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { CONTACT_RESULT_TITLES, CONTACT_WAY_TITLES } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { accountWords, type ActField, alone, field } from './act-field.ts'
import { remarkOf, wantedField } from './default-fields.ts'

type SmallBody = Exclude<CommandBody, ApplicationBody>

export const caseFields = (body: SmallBody, now: SmallCase | null): readonly ActField[] => [
  wantedField(body, now),
  ...saidFields(body, now),
]

function saidFields(body: SmallBody, now: SmallCase | null): readonly ActField[] {
  const account = now?.kind === 'unpaid-item' ? accountWords(now.account) : null
  switch (body.type) {
    case 'askCity':
      return [
        field('事由', body.subject, now?.kind === 'inquiry' ? now.subject : null),
        alone('问题', body.question),
      ]
    case 'answerInquiry':
      return [field('答复', body.text, now?.kind === 'inquiry' ? (now.answer?.text ?? null) : null)]
    case 'recordAttempt':
      return attemptFields(body.attempt)
    case 'recordAnswers': {
      const held = now?.kind === 'phone-check' ? now.answers : null
      return [
        ...QUESTIONS.map((question) =>
          field(
            QUESTION_TITLES[question],
            ANSWER_TITLES[body.answers[question]],
            held && ANSWER_TITLES[held[question]],
          ),
        ),
        alone('备注', body.remark),
      ]
    }
    case 'recordUnpaidContact':
      return [
        alone('联系方式', CONTACT_WAY_TITLES[body.way]),
        alone('联系结果', CONTACT_RESULT_TITLES[body.result]),
        alone('约定再联系', body.appointment ?? ''),
        alone('情况', body.note),
      ]
    case 'correctAccount':
      return [field('账户', accountWords(body.account), account), alone('说明', body.note)]
    case 'proposeAccount':
      return [
        field('账户', accountWords(body.account), account),
        alone('回拨号码', maskMobile(body.calledNumber)),
        alone('依据', body.evidence),
      ]
    case 'recordRepayment':
      return [
        alone('退款金额', formatMoney(yuan(body.amount))),
        alone('退款日期', body.on),
        alone('说明', body.note),
      ]
    default:
      return remarkOf(body)
  }
}

const attemptFields = ({ startedAt, result, remark }: Attempt): readonly ActField[] => [
  alone('拨打时间', shanghaiMinute(startedAt)),
  alone('拨打结果', ATTEMPT_TITLES[result]),
  alone('备注', remark),
]
