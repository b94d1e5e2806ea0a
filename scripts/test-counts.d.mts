// Types for the tests; the scripts themselves run before any compiler is installed.

interface Counts {
  readonly passed: number
  readonly failed: number
}

export function vitestCounts(path: string, exitCode: number): Counts
export function playwrightCounts(path: string, exitCode: number): Counts
export function stageCounts(exitCode: number): Counts
export function sum(all: readonly Counts[]): Counts
