// What is said about several runs: the median with its range, and quantiles of waiting times.

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** By the nearest rank; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: quantile(values, 0),
  most: quantile(values, 1),
})

export interface Waiting {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export const waitingOf = (milliseconds: readonly number[]): Waiting => ({
  p50: rounded(quantile(milliseconds, 0.5)),
  p95: rounded(quantile(milliseconds, 0.95)),
  p99: rounded(quantile(milliseconds, 0.99)),
})

/** Three figures are all that a noisy machine knows. */
export const rounded = (value: number): number => Number(value.toPrecision(3))
