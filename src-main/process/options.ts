// The command line of both shells. What is not given comes from the place where the program lies.

import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export interface ShellOptions {
  readonly port: number
  readonly dataFolder: string
  readonly municipalUrl: string
  readonly window: boolean
  /** 时光机: the day on which the workstation believes itself, for development and demonstration; null: the real one. */
  readonly today: PlainDate | null
}

export const DEFAULT_PORT = 8780
export const DEFAULT_MUNICIPAL_URL = 'http://127.0.0.1:8790'

/** The error is a sentence for the terminal. */
export function parseOptions(
  words: readonly string[],
  defaults: { readonly dataFolder: string; readonly municipalUrl: string | undefined },
): Result<ShellOptions, string> {
  let values: Partial<Record<'port' | 'data-dir' | 'municipal' | 'today', string>> & { 'no-window'?: boolean }
  try {
    values = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        municipal: { type: 'string' },
        today: { type: 'string' },
        'no-window': { type: 'boolean' },
      },
    }).values
  } catch (problem) {
    return err(`参数不正确：${problem instanceof Error ? problem.message : ''}`)
  }
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return err('参数不正确：--port 应为 1 至 65535。')
  const municipalUrl = values.municipal ?? defaults.municipalUrl ?? DEFAULT_MUNICIPAL_URL
  if (!isHttpAddress(municipalUrl)) return err('参数不正确：--municipal 应为 http 或 https 地址。')
  const today = values.today === undefined ? null : parsePlainDate(values.today)
  if (values.today !== undefined && today === null)
    return err('参数不正确：--today 应为存在的日期，如 2026-11-17。')
  const dataFolder = values['data-dir'] ?? defaults.dataFolder
  return ok({
    port,
    municipalUrl,
    dataFolder: isAbsolute(dataFolder) ? dataFolder : resolve(dataFolder),
    window: values['no-window'] !== true,
    today,
  })
}

function isHttpAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

export const defaultDataFolder = (root: string): string => join(root, 'data', 'workstation')
