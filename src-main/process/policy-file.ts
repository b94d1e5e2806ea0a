// workstation.json, by which IT tells a counter what it needs to know: one file a machine, written by an administrator,
// read once at the start. Invariant: a file that says something else than it may ends the program with each wrong line
// named; half a policy is none.

import { readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { isMissing, systemErrorCode } from '../host/data-folder/system-error.ts'
import { municipalAddress } from '../host/municipal/municipal-address.ts'
import { wrongLines } from './wrong-lines.ts'

const addressSchema = z.string().refine((text) => municipalAddress(text).ok, {
  error: '应为 https 地址（仅本机可用 http）',
})

const folderSchema = z.string().refine((text) => posix.isAbsolute(text) || win32.isAbsolute(text), {
  error: '应为完整路径',
})

const PROXY_SCHEMES = ['http:', 'https:', 'socks4:', 'socks5:']

/** `system`, `direct`, a proxy server, or the address of a PAC file. */
const proxySchema = z
  .string()
  .refine(
    (text) =>
      ['system', 'direct'].includes(text) ||
      (URL.canParse(text) && PROXY_SCHEMES.includes(new URL(text).protocol)),
    { error: '应为 system、direct 或代理地址' },
  )

const printerSchema = z.string().min(1)

export const policySchema = z.strictObject({
  municipal: addressSchema.optional(),
  dataDir: folderSchema.optional(),
  /** The system's name of the printer for each paper. */
  printers: z
    .strictObject({
      A5: printerSchema.optional(),
      A4: printerSchema.optional(),
      '80mm': printerSchema.optional(),
    })
    .optional(),
  proxy: proxySchema.optional(),
  /** false: drawn without the graphics processor. */
  gpu: z.boolean().optional(),
  kiosk: z.boolean().optional(),
  /** Whether the program starts with the person's log-on; absent: as it is. */
  autostart: z.boolean().optional(),
})
export type Policy = z.infer<typeof policySchema>

export const POLICY_NAME = 'workstation.json'

/** Where IT puts it. */
export function policyPlace(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32')
    return win32.join(variables['ProgramData'] ?? 'C:\\ProgramData', 'Jibu', POLICY_NAME)
  return posix.join(platform === 'darwin' ? '/Library/Application Support/Jibu' : '/etc/jibu', POLICY_NAME)
}

export function readPolicy(path: string): Result<Policy, Fault> {
  const wrong = (problems: string): Result<never, Fault> => err(fault('policyWrong', { path, problems }))
  let text: string
  try {
    text = decoded(readFileSync(path))
  } catch (problem) {
    if (isMissing(problem)) return ok({})
    return wrong(`不能读取（${systemErrorCode(problem) ?? ''}）`)
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return wrong('不是 JSON，请检查逗号、引号和括号')
  }
  const parsed = policySchema.safeParse(body)
  return parsed.success ? ok(parsed.data) : wrong(wrongLines(text, parsed.error).join('；'))
}

/** Windows' editors write a mark at the beginning, and its shell writes UTF-16. */
function decoded(bytes: Buffer): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)
}
