// Which notice is in force for an application day and a certificate's day of issue (policy sheet 1).

export type Regime = '2021-5' | '2022-17' | '2025-7'

export function regimeOf(applied: string, issued: string): Regime | null {
  if (issued >= '2025-05-01' && issued <= '2028-04-30') return '2025-7'
  if (applied >= '2022-06-01' && issued >= '2021-06-01' && issued <= '2025-04-30') return '2022-17'
  // 5号 paid certificates of 2021-03-01 and later.
  if (applied >= '2021-05-01' && applied < '2022-06-01' && issued >= '2021-03-01') return '2021-5'
  return null
}

/** 20号: the uplift of the 17, the two AI items and care work, for certificates issued from this day on. */
export const NOTICE_20 = '2024-11-14'
