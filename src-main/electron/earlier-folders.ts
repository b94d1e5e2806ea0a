// Names the data folders of versions before the place was settled. They are not read: what lies in them was never released,
// and a journal is not to be guessed at.

import type { BrowserWindow } from 'electron'
import { fault } from '#shared/contracts/faults.ts'
import type { EventLog } from '../host/log/event-log.ts'
import { ask } from './say.ts'

export async function nameEarlierFolders(
  window: BrowserWindow,
  folders: readonly string[],
  log: EventLog,
): Promise<void> {
  for (const folder of folders) {
    log.write({ event: 'earlier-folder-found' })
    await ask(window, fault('earlierFolder', { folder }), ['知道了'])
  }
}
