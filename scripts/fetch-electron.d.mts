export function mayFetchElectron(root?: string, variables?: Readonly<Record<string, string | undefined>>): boolean
export function fetchElectron(means?: {
  readonly root?: string
  readonly variables?: Readonly<Record<string, string | undefined>>
  readonly install?: (patience: number) => Promise<void>
}): Promise<string | null>
