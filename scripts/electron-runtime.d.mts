// Types for the tests.

export interface TestRuntime {
  readonly program: string
  readonly folder: string
  readonly version: string
  readonly isStandIn: boolean
}
export const NOBODY: number
export function isRoot(): boolean
export function asNobody(home: string): readonly string[]
export function ensureTestRuntime(): Promise<TestRuntime | { readonly why: string }>
export function runtimeName(runtime: TestRuntime): string
