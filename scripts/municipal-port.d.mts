export function municipalPort(
  asked: number | undefined,
  means?: {
    readonly isFree?: (port: number) => Promise<boolean>
    readonly holderOf?: (port: number) => Promise<string>
  },
): Promise<{ readonly port: number; readonly says: string | null }>
