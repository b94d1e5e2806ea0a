// Money is a whole number of fen. Floats never hold an amount; every amount of the policy is whole yuan.

declare const moneyBrand: unique symbol
export type Money = number & { readonly [moneyBrand]: true }

const isMoney = (amount: number): amount is Money => Number.isSafeInteger(amount)

/** An amount of whole fen. Throws on a fraction: that is a bug of the caller. */
export function fen(amount: number): Money {
  if (!isMoney(amount)) throw new RangeError(`not a whole number of fen: ${amount}`)
  return amount
}

export const yuan = (amount: number): Money => fen(amount * 100)

/** As the screens and papers show it: `¥2,600.00`. */
export function formatMoney(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}¥${whole}.${digits.slice(-2)}`
}

/** The sum of whole yuan, as it is printed. */
export const formatTotal = (amounts: readonly number[]): string =>
  formatMoney(yuan(amounts.reduce((sum, amount) => sum + amount, 0)))
