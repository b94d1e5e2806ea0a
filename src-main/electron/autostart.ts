// Starting with the person's log-on, where IT says so; where it says nothing, things stay as they are.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { describeError, type EventLog } from '../host/log/event-log.ts'
import { autostartEntry } from '../process/autostart-entry.ts'

export function applyAutostart(wanted: boolean | undefined, log: EventLog): void {
  // In development it would start the bare runtime.
  if (wanted === undefined || !app.isPackaged) return
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: wanted })
    return
  }
  const path = join(app.getPath('appData'), 'autostart', 'jibu-workstation.desktop')
  try {
    if (wanted) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, autostartEntry(process.env['APPIMAGE'] ?? process.execPath))
    } else rmSync(path, { force: true })
  } catch (problem) {
    log.write({ event: 'autostart-failed', error: describeError(problem) })
  }
}
