// How the evaluation scores: to two decimals, never below nothing.

const COST_OF_A_PERCENT = 0.05

const twoDecimals = (points: number): number => Math.round(points * 100) / 100

/** Each percent that is missing costs five percent of the weight. */
export const missing = (weight: number, percent: number): number =>
  twoDecimals(Math.max(0, weight * (1 - percent * COST_OF_A_PERCENT)))

/**
 * C1303: two thirds for payment within the planned three months, one third for payment without differences of more than a
 * month; half of a part that is met in part. A share in the third month leaves the plan kept and the times uneven.
 */
export const promptness = (weight: number, shareOfThirdMonth: number): number =>
  twoDecimals((weight * 2) / 3 + (weight / 3) * (shareOfThirdMonth === 0 ? 1 : 0.5))
