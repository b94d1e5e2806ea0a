// Opens the journal of a data folder, or begins one. A torn or damaged tail is kept aside, cut and reported, never
// guessed at (SYNC-2); a file that we do not understand is left alone and the workstation does not start.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { replaceFile, syncFolder, writeNewFile } from '../data-folder/durable-fs.ts'
import { isMissing, storageFault } from '../data-folder/system-error.ts'
import { createJournal, type Journal } from './journal.ts'
import { type JournalContent, readJournal } from './journal-content.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import { encodeFileHeader, encodeRecord } from './record-format.ts'
import { PLAIN } from './sealing.ts'
import { floorAfterCut } from './sequence-floor.ts'

export const JOURNAL_NAME = 'journal'

export interface JournalPlace {
  readonly folder: string
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
      await replaceFile(path, encodeFileHeader(place.newDevice()))
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
  const content = readJournal(bytes)
  if (content === null) return err(fault('journalUnreadable'))
  const onFailure = place.onFailure ?? (() => undefined)
  if (content.goodLength === bytes.length) return ok(createJournal(file, content, null, onFailure))
  const cut = bytes.subarray(content.goodLength)
  const kept = await (place.keep ?? keepAside)(place.folder, cut)
  const mended = await cutTail(file, content, cut.length)
  return ok(createJournal(file, mended, fault('journalDamaged', { bytes: cut.length, kept }), onFailure))
}

/**
 * Writes the sequence floor over the damaged bytes before it shortens the file: a crash in between leaves a tail that
 * is cut again, never a clean journal that has forgotten which numbers are spent.
 */
async function cutTail(
  file: JournalFile,
  content: JournalContent,
  cutBytes: number,
): Promise<JournalContent> {
  const nextSeq = floorAfterCut(content.nextSeq, cutBytes)
  const payload = Buffer.from(JSON.stringify({ nextSeq }), 'utf8')
  const floor = encodeRecord('sequenceFloor', PLAIN.format, PLAIN.seal(payload), content.goodLength)
  await file.write(floor, content.goodLength)
  await file.sync()
  const goodLength = content.goodLength + floor.length
  await file.truncate(goodLength)
  await file.sync()
  return { ...content, nextSeq, goodLength }
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
