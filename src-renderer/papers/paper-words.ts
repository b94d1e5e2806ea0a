// The words of the papers that people take home: formal, complete, and careful with what is only expected.

import type { Application } from '#shared/domain/application/application.ts'
import { expectedPaymentMonth, monthTitle } from '#shared/domain/application/expected-payment.ts'
import { MATERIAL_TITLES } from '#shared/domain/material/material.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { dayOf, monthOf, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { CATEGORIES, CATEGORY_TITLES, levelTitle } from '#shared/policy/vocabulary.ts'

export const longDate = (date: PlainDate): string => `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`

export const itemWords = ({ certificate }: Application): string =>
  certificate === null
    ? '（未提交证书）'
    : `${certificate.occupationName ?? certificate.occupationCode}（${levelTitle(certificate.level)}）`

export const missingWords = ({ missing }: Application): readonly string[] =>
  missing.map((kind) => MATERIAL_TITLES[kind])

/** The one telephone number that every district's office can give; a unit's own number comes with its data. */
export const PHONE_WORDS = '12333（人力资源社会保障咨询热线）'

/** What the person may expect to be paid; null where it is not yet decided. */
export function amountWords({ outcome }: Application): string | null {
  if (outcome?.decision !== 'eligible' || outcome.amount === null) return null
  const category = CATEGORIES.find((each) => each === outcome.category)
  const basis = category === undefined ? '' : `（${CATEGORY_TITLES[category]}，${outcome.ratio ?? 100}%）`
  return `${formatMoney(yuan(outcome.amount))}${basis}`
}

/** 待归集 has no expected month: nobody knows yet when the facts arrive. */
export function paymentWords({ state, lodgedOn }: Application): string {
  if (lodgedOn === null || state === 'pending-facts') return '数据归集核定后，按月度批次发放'
  return `${monthTitle(expectedPaymentMonth(lodgedOn))}（以实际支付为准）`
}
