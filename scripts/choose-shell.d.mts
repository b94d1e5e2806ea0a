// Types for the tests; the scripts themselves run before any compiler is installed.

type Variables = Readonly<Record<string, string | undefined>>

export function electronRuntime(root?: string, variables?: Variables, platform?: string): string | null

export function chooseShell(machine?: {
  readonly runtime?: string | null
  readonly platform?: string
  readonly variables?: Variables
  readonly isRoot?: boolean
  readonly withoutWindow?: boolean
  readonly withoutElectron?: boolean
}): { readonly shell: 'electron' | 'browser'; readonly why: string; readonly missing?: boolean }
