// Opens the journal of a data folder, or begins one. A torn or damaged tail is kept aside, cut and reported, never
// guessed at (SYNC-2); a file that we do not understand, or under another key, is left alone and the workstation does not
// start. A journal of version 1 is written anew, sealed.

import { randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { replaceFile, syncFolder, writeNewFile } from '../data-folder/durable-fs.ts'
import { isMissing, storageFault } from '../data-folder/system-error.ts'
import type { DataKey } from '../sealing/data-key.ts'
import type { Tail } from './commit-queue.ts'
import { createJournal, type Journal } from './journal.ts'
import { type JournalContent, readJournal } from './journal-content.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import { encodeJournal, encodeSealed } from './journal-records.ts'
import { decodeFileHeader, SALT_BYTES } from './record-format.ts'
import { sealingOf } from './record-sealing.ts'
import { JOURNAL_NAME, rewriteJournal } from './rewrite-journal.ts'
import { floorAfterCut } from './sequence-floor.ts'
import { firstFree, noteSpent } from './spent-numbers.ts'

export interface JournalPlace {
  readonly folder: string
  readonly key: DataKey
  readonly newDevice: () => string
  readonly openFile?: (path: string) => Promise<JournalFile>
  readonly keep?: (folder: string, cut: Buffer) => Promise<string>
  readonly onFailure?: (problem: unknown) => void
}

export async function openJournal(place: JournalPlace): Promise<Result<Journal, Fault>> {
  const path = join(place.folder, JOURNAL_NAME)
  try {
    if (!(await exists(path))) {
      // Damaged tails without their journal mean that somebody removed it; a new device would hide that.
      if ((await damagedNames(place.folder)).length > 0) return err(fault('journalUnreadable'))
      const { bytes } = encodeJournal(place.newDevice(), place.key, randomBytes(SALT_BYTES), [])
      await replaceFile(path, bytes)
    }
    // A crash right after the journal was begun may have come before its folder was on disk, and the file would vanish
    // in the next power cut with all that it holds.
    await syncFolder(place.folder)
    const file = await (place.openFile ?? openJournalFile)(path)
    const opened = await openContent(file, place)
    if (!opened.ok) await file.close()
    return opened
  } catch (problem) {
    place.onFailure?.(problem)
    return err(storageFault(problem))
  }
}

async function openContent(file: JournalFile, place: JournalPlace): Promise<Result<Journal, Fault>> {
  // What a killed process had written stands in the file without being on disk; it counts only once it is.
  await file.sync()
  const bytes = await file.read()
  const content = readJournal(bytes, place.key)
  if (content === null) return err(refusalOf(bytes, place.key))
  const cut = bytes.subarray(content.goodLength)
  const free = Math.max(content.nextSeq, await firstFree(place.folder))
  const nextSeq = cut.length === 0 ? free : floorAfterCut(free, cut.length)
  const kept = cut.length === 0 ? null : await (place.keep ?? keepAside)(place.folder, cut)
  // The floor that the cut will leave in the journal may itself rot with a later end.
  if (cut.length > 0) await noteSpent(place.folder, { nextSeq })
  return ok(
    createJournal({
      tail: await goodTail(file, place, { ...content, nextSeq }, cut.length > 0),
      content: { ...content, nextSeq },
      notice: kept === null ? null : fault('journalDamaged', { bytes: cut.length, kept }),
      rewrite: (device, state) => rewriteJournal(place, device, state),
      onFailure: place.onFailure ?? (() => undefined),
    }),
  )
}

function refusalOf(file: Buffer, key: DataKey): Fault {
  const header = decodeFileHeader(file)
  return fault(header !== null && sealingOf(header, key) === null ? 'dataKeyUnusable' : 'journalUnreadable')
}

async function goodTail(
  file: JournalFile,
  place: JournalPlace,
  content: JournalContent,
  damaged: boolean,
): Promise<Tail> {
  const { sealing, goodLength: length, records } = content
  if (content.version === 1) {
    const { tail, confirm } = await rewriteJournal(place, content.device, content)
    await file.close()
    await confirm()
    return tail
  }
  return damaged
    ? cutTail({ file, sealing, length, records }, content.nextSeq)
    : { file, sealing, length, records }
}

/**
 * Writes the sequence floor over the damaged bytes before it shortens the file: a crash in between leaves a tail that
 * is cut again, never a clean journal that has forgotten which numbers are spent.
 */
async function cutTail(tail: Tail, nextSeq: number): Promise<Tail> {
  const { file, sealing, length: position, records: number } = tail
  const floor = encodeSealed({ kind: 'sequenceFloor', value: { nextSeq } }, sealing, { position, number })
  await file.write(floor, position)
  await file.sync()
  const length = position + floor.length
  await file.truncate(length)
  await file.sync()
  return { ...tail, length, records: number + 1 }
}

async function keepAside(folder: string, cut: Buffer): Promise<string> {
  const taken = (await damagedNames(folder)).map((name) => Number(name.slice(DAMAGED.length)))
  const name = `${DAMAGED}${Math.max(0, ...taken) + 1}`
  await writeNewFile(join(folder, name), cut)
  return name
}

const DAMAGED = `${JOURNAL_NAME}.damaged-`

const damagedNames = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter(
    (name) => name.startsWith(DAMAGED) && /^\d+$/.test(name.slice(DAMAGED.length)),
  )

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (problem) {
    if (isMissing(problem)) return false
    throw problem
  }
}
