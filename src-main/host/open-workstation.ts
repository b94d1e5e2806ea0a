// The composition root that both shells share: takes the data folder, opens everything in it, and puts the host
// together. What it opened it closes again in reverse order; the folder's lock goes last.

import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '#shared/contracts/faults.ts'
import type { HostStatus } from '#shared/contracts/host.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CardReader } from './card-reader/card-reader.ts'
import { simulatedCardReader } from './card-reader/simulated-card-reader.ts'
import { createHost, type Host } from './create-host.ts'
import { OWNER_FOLDER } from './data-folder/durable-fs.ts'
import { type FolderLock, lockFolder } from './data-folder/lock-folder.ts'
import { storageFault, systemErrorCode } from './data-folder/system-error.ts'
import { createDelivery } from './files/delivery.ts'
import { openFileStore } from './files/file-store.ts'
import { createCompaction } from './journal/compact-journal.ts'
import { openJournal } from './journal/open-journal.ts'
import { createEventLog, describeError, type EventLog } from './log/event-log.ts'
import { createMunicipalClient, type MunicipalFetch } from './municipal/municipal-client.ts'
import { openServerAddress } from './municipal/server-address.ts'
import { openDataKey } from './sealing/open-data-key.ts'
import { VERIFIER_COST, type VerifierCost } from './session/known-people.ts'
import { createSessionKeeper } from './session/session-keeper.ts'
import { openSignInFile } from './session/sign-in-file.ts'
import { offsetTo } from './time-machine.ts'

export interface WorkstationSettings {
  readonly shell: HostStatus['shell']
  readonly version: string
  readonly dataFolder: string
  readonly rendererFolder: string
  /** What IT or the start names; null: what the first-run page has been told, if anything. */
  readonly municipalUrl: string | null
  /** The network that carries the municipal traffic; absent: Node's. */
  readonly municipalFetch?: MunicipalFetch
  /** Milliseconds to wait for a workstation that is still closing. */
  readonly lockPatience?: number
  readonly now?: () => Instant
  /** 时光机: the day on which the workstation believes itself; null or absent: the real one. */
  readonly today?: PlainDate | null
  /** Without one, test cards are dealt. */
  readonly cardReader?: CardReader
  /** For tests alone: what an offline verifier costs. */
  readonly verifierCost?: VerifierCost
  /** Milliseconds that the municipal server has to begin an answer. */
  readonly patience?: number
}

/** How long a scan may wait for an act that refers to it: a parked visit may take days. */
const SCAN_WAITS = 7 * 86_400_000

/** Milliseconds that the municipal server has to begin an answer. */
const PATIENCE = 8000

export interface Workstation {
  readonly host: Host
  /** How many acts the municipal server has not answered. */
  readonly unsent: () => number
  readonly log: EventLog
  readonly close: () => Promise<void>
}

export async function openWorkstation(settings: WorkstationSettings): Promise<Result<Workstation, Fault>> {
  const { dataFolder } = settings
  try {
    await mkdir(dataFolder, { recursive: true, mode: OWNER_FOLDER })
    const lock = await lockFolder(dataFolder, settings.lockPatience)
    if (!lock.ok) return lock
    const opened = await openLocked(settings, lock.value)
    if (!opened.ok) await lock.value.release()
    return opened
  } catch (problem) {
    if (systemErrorCode(problem) === null) throw problem
    // A disk that is full or gone; whatever was opened ends with the process.
    return err(storageFault(problem))
  }
}

async function openLocked(
  settings: WorkstationSettings,
  lock: FolderLock,
): Promise<Result<Workstation, Fault>> {
  const { dataFolder, shell, today = null } = settings
  const machine = settings.now ?? (() => instant(Date.now()))
  const clockOffset = today === null ? 0 : offsetTo(today, machine())
  const now = () => instant(machine() + clockOffset)
  const log = createEventLog(join(dataFolder, 'logs'), now)
  const key = await openDataKey(dataFolder)
  if (!key.ok) return key
  const journal = await openJournal({
    folder: dataFolder,
    key: key.value,
    newDevice: randomUUID,
    onFailure: (problem) => {
      log.write({ event: 'journal-write-failed', error: describeError(problem) })
    },
  })
  if (!journal.ok) return journal
  if (journal.value.notice !== null) log.write({ event: 'journal-damaged' })
  const files = await openFileStore(join(dataFolder, 'files'), key.value)
  const compact = createCompaction({ journal: journal.value, files, now, log })
  const purged = await files.purge(journal.value.scans(), instant(now() - SCAN_WAITS))
  if (purged > 0) log.write({ event: 'scans-purged' })
  const address = await openServerAddress(dataFolder, settings.municipalUrl)
  const { municipalFetch = fetch, patience = PATIENCE } = settings
  const client = createMunicipalClient({
    url: address.current,
    fetch: municipalFetch,
    now,
    patience,
    onBroken: (status) => {
      log.write({ event: 'server-answer-broken', status })
    },
  })
  const file = await openSignInFile(join(dataFolder, 'sign-in.json'), key.value, (problem) => {
    log.write({ event: 'sign-in-file-failed', error: describeError(problem) })
  })
  const sessions = createSessionKeeper({
    client,
    device: journal.value.device,
    file,
    now,
    verifierCost: settings.verifierCost ?? VERIFIER_COST,
    onOfflineEnded: (problem) => {
      log.write({ event: 'offline-sign-in-ended', fault: problem.fault })
    },
  })
  const deliver = createDelivery({
    journal: journal.value,
    files,
    client,
    sessions,
    onRefused: (problem) => {
      log.write({ event: 'file-delivery-refused', fault: problem.fault })
    },
  })
  const host = createHost({
    ...settings,
    clockOffset,
    key: key.value,
    journal: journal.value,
    compact,
    now,
    files,
    deliver,
    sessions,
    client,
    address,
    municipalFetch,
    patience,
    cardReader: settings.cardReader ?? simulatedCardReader(),
    log,
  })
  log.write({ event: 'started', shell })
  return ok({
    host,
    log,
    unsent: () => journal.value.unsettled().filter(({ outcome }) => outcome === null).length,
    close: async () => {
      log.write({ event: 'stopped', shell })
      await journal.value.close()
      await lock.release()
    },
  })
}
