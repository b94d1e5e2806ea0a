// Types for the tests; the scripts themselves run before any compiler is installed.

interface Counts {
  readonly passed: number
  readonly failed: number
}

export function vitestCounts(path: string, exitCode: number): Counts
export function playwrightCounts(path: string, exitCode: number): Counts
interface Journeys {
  readonly all: readonly string[]
  readonly passed: readonly string[]
}
type Shells = Readonly<Partial<Record<string, Journeys>>>
export function journeysOf(path: string): Shells
export function unequalJourneys(shells: Shells): readonly string[]
export function stageCounts(exitCode: number): Counts
export function sum(all: readonly Counts[]): Counts
