export function systemTrust(machine?: {
  readonly variables?: Readonly<Record<string, string | undefined>>
  readonly version?: string
  readonly platform?: NodeJS.Platform
  readonly exists?: (path: string) => boolean
}): Readonly<Record<string, string>>
