// Where a packed workstation keeps its journal: one place a counter, whatever the locale, the account's name or the way
// it was started. The installer prepares a folder for all accounts of the machine; where there is none, it is the
// account's own, which does not travel with a roaming profile.

import { posix, win32 } from 'node:path'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** What an account may do in a folder; `closed`: it is there, and this account may not write in it. */
export type FolderState = 'absent' | 'writable' | 'closed'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly look: (folder: string) => FolderState
  readonly hasJournal: (folder: string) => boolean
}

export interface DataPlace {
  readonly folder: string
  /** Folders of earlier versions that hold a journal; they are named, not read. */
  readonly earlier: readonly string[]
}

export function dataPlace(machine: Machine): Result<DataPlace, Fault> {
  const { platform, variables, home, look, hasJournal } = machine
  const path = platform === 'win32' ? win32 : posix
  const join = (...parts: string[]): string => path.join(...parts)
  const local = variables['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  const roaming = variables['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  const shared = variables['XDG_DATA_HOME'] || join(home, '.local', 'share')
  const config = variables['XDG_CONFIG_HOME'] || join(home, '.config')
  const library = join(home, 'Library', 'Application Support')
  const ofMachine =
    platform === 'win32'
      ? join(variables['ProgramData'] ?? 'C:\\ProgramData', 'Jibu', 'data')
      : platform === 'darwin'
        ? '/Library/Application Support/Jibu/data'
        : '/var/lib/jibu'
  const ofAccount =
    platform === 'win32'
      ? join(local, 'Jibu', 'data')
      : platform === 'darwin'
        ? join(library, 'Jibu', 'data')
        : join(shared, 'jibu')
  const before = platform === 'win32' ? roaming : platform === 'darwin' ? library : config
  const state = look(ofMachine)
  // A journal that this account may not write is still the counter's journal: a second one would hide its acts.
  if (state === 'closed' && hasJournal(ofMachine)) {
    return err(fault('dataFolderClosed', { folder: ofMachine }))
  }
  return ok({
    folder: state === 'writable' ? ofMachine : ofAccount,
    earlier: [join(before, 'Jibu 技补', 'workstation'), join(before, 'workstation')].filter(hasJournal),
  })
}
