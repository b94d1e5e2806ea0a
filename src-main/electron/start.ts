// The life of the Electron shell: what has to be said to Chromium before it is ready, then one window on app://workstation/
// served by the host. There is no preload script and no ipcMain: the page reaches its machine by fetch alone.

import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, crashReporter } from 'electron'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { AppRoot } from '../process/app-root.ts'
import { dataPlace } from '../process/data-place.ts'
import { hasJournal, lookAt } from '../process/folder-state.ts'
import { handedOverSwitch } from '../process/handed-over-switch.ts'
import {
  DEFAULT_MUNICIPAL_URL,
  defaultDataFolder,
  parseOptions,
  type ShellOptions,
} from '../process/options.ts'
import { type Policy, policyPlace, readPolicy } from '../process/policy-file.ts'
import { registerScheme } from './app-scheme.ts'
import { confine } from './confine.ts'
import { endAtFailure, refuseToStart } from './refuse-to-start.ts'
import { watchProgram } from './program-failures.ts'
import { runShell } from './run-shell.ts'

/** What is known before Electron is ready. */
export interface Beginning extends ShellOptions {
  readonly root: AppRoot
  readonly policy: Policy
  /** Folders of earlier versions that hold a journal. */
  readonly earlier: readonly string[]
}

export function startShell(root: AppRoot): void {
  // Before anything asks for a folder: the same in every locale.
  app.setName('Jibu')
  app.setAppUserModelId('cn.jibu.workstation')
  registerScheme()
  app.enableSandbox()
  app.commandLine.appendSwitch('lang', 'zh-CN')
  app.on('web-contents-created', (_event, contents) => {
    confine(contents)
  })
  const beginning = begin(root)
  if (!beginning.ok) {
    refuseToStart(beginning.error, null)
    return
  }
  const { dataFolder, policy } = beginning.value
  // The lock of a single instance lies in this folder too: one for each data folder.
  app.setPath('userData', join(dataFolder, 'electron-profile'))
  app.setPath('crashDumps', join(dataFolder, 'crash-dumps'))
  crashReporter.start({ uploadToServer: false })
  if (policy.gpu === false) app.disableHardwareAcceleration()
  runShell(beginning.value, watchProgram(dataFolder)).catch(endAtFailure(dataFolder))
}

function begin(root: AppRoot): Result<Beginning, Fault> {
  const words = process.argv.slice(1)
  // A program that is tested is driven from outside; its manifest says so, which a released one's never does.
  const isReleased = app.isPackaged && !root.isTestBuild
  const handedOver = isReleased ? handedOverSwitch(words) : null
  if (handedOver !== null) return err(fault('switchRefused', { word: handedOver }))
  const policyFile = isReleased ? policyPlace(process.platform, process.env) : process.env['JIBU_POLICY_FILE']
  const policy = policyFile === undefined ? ok<Policy>({}) : readPolicy(policyFile)
  if (!policy.ok) return policy
  const place = app.isPackaged
    ? dataPlace({
        platform: process.platform,
        variables: process.env,
        home: homedir(),
        look: lookAt,
        hasJournal,
      })
    : ok({ folder: defaultDataFolder(root.folder), earlier: [] })
  const options = parseOptions(
    words,
    {
      dataFolder: place.ok ? place.value.folder : '',
      // Set and empty: nobody has named one, in development too.
      municipalUrl:
        (process.env['JIBU_MUNICIPAL_URL'] ?? (app.isPackaged ? '' : DEFAULT_MUNICIPAL_URL)) || null,
    },
    'ignored',
  )
  if (!options.ok) return options
  if (isReleased && options.value.today !== null) return err(fault('timeMachineRefused'))
  const dataFolder = policy.value.dataDir ?? options.value.dataFolder
  if (dataFolder === '' && !place.ok) return place
  return ok({
    ...options.value,
    root,
    policy: policy.value,
    // What IT has written down counts before what stands on a command line.
    municipalUrl: policy.value.municipal ?? options.value.municipalUrl,
    dataFolder,
    earlier: place.ok ? place.value.earlier : [],
  })
}
