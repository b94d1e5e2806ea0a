// The command line of both shells. What is not given comes from the place where the program lies. The browser shell is
// started by us alone and takes nothing else; the Electron shell is started by Chromium, AppImage, NSIS and desktop
// files as well, whose switches it leaves to them.

import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { municipalAddress } from '../host/municipal/municipal-address.ts'
import { misspelt } from './misspelt.ts'

export interface ShellOptions {
  readonly port: number
  readonly dataFolder: string
  /** null: nobody has named one yet, and the first-run page asks. */
  readonly municipalUrl: string | null
  readonly window: boolean
  /** 时光机: the day on which the workstation believes itself, for development and demonstration; null: the real one. */
  readonly today: PlainDate | null
}

export interface OptionDefaults {
  readonly dataFolder: string
  readonly municipalUrl: string | null
}

export const DEFAULT_PORT = 8780
export const DEFAULT_MUNICIPAL_URL = 'http://127.0.0.1:8790'

const OWN_OPTIONS = {
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  municipal: { type: 'string' },
  today: { type: 'string' },
  'no-window': { type: 'boolean' },
} as const

/** Options of `npm start` that a shell does not know, named when they come here by mistake. */
const LAUNCHER_OPTIONS = ['municipal-port', 'municipal-data-dir', 'browser'] as const

type Words = Readonly<Record<string, string | boolean | undefined>>

/** `others`: whether switches that are not ours are somebody else's business or a mistake. */
export function parseOptions(
  words: readonly string[],
  defaults: OptionDefaults,
  others: 'refused' | 'ignored' = 'refused',
): Result<ShellOptions, Fault> {
  const read = readWords(words, others)
  return read.ok ? optionsOf(read.value, defaults) : read
}

function readWords(words: readonly string[], others: 'refused' | 'ignored'): Result<Words, Fault> {
  const lenient = others === 'ignored'
  let values: Words
  try {
    values = parseArgs({
      args: [...words],
      options: OWN_OPTIONS,
      strict: !lenient,
      allowPositionals: lenient,
    }).values
  } catch (problem) {
    return wrong(problem instanceof Error ? problem.message : '')
  }
  const own = Object.keys(OWN_OPTIONS)
  const mistaken = Object.keys(values).find((word) => misspelt(word, own, LAUNCHER_OPTIONS))
  if (mistaken !== undefined) return wrong(`不认识 --${mistaken}`)
  const bare = own.find((word) => values[word] === true && word !== 'no-window')
  return bare === undefined ? ok(values) : wrong(`--${bare} 缺少内容`)
}

function optionsOf(values: Words, defaults: OptionDefaults): Result<ShellOptions, Fault> {
  const textOf = (word: keyof typeof OWN_OPTIONS): string | undefined => {
    const value = values[word]
    return typeof value === 'string' ? value : undefined
  }
  const port = Number(textOf('port') ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return wrong('--port 应为 1 至 65535')
  const named = textOf('municipal') ?? defaults.municipalUrl
  const address = named === null ? ok(null) : municipalAddress(named)
  if (!address.ok) return address
  const day = textOf('today')
  const today = day === undefined ? null : parsePlainDate(day)
  if (day !== undefined && today === null) return wrong('--today 应为存在的日期，如 2026-11-17')
  const dataFolder = textOf('data-dir') ?? defaults.dataFolder
  return ok({
    port,
    municipalUrl: address.value,
    dataFolder: isAbsolute(dataFolder) ? dataFolder : resolve(dataFolder),
    window: values['no-window'] !== true,
    today,
  })
}

const wrong = (problem: string): Result<never, Fault> => err(fault('optionsWrong', { problem }))

export const defaultDataFolder = (root: string): string => join(root, 'data', 'workstation')
