// Bugs of the journal: what is on disk, how it is read again, and how it is compacted.

import type { PlantedBug } from './planted-bug.ts'

const ACT = 'shared/sync/perform-act.ts'
const JOURNAL = 'src-main/host/journal/journal.ts'
const CONTENT = 'src-main/host/journal/journal-content.ts'
const OPEN = 'src-main/host/journal/open-journal.ts'
const COMMIT = 'src-main/host/journal/commit-queue.ts'
const FLOOR = 'src-main/host/journal/sequence-floor.ts'
const FORMAT = 'src-main/host/journal/record-format.ts'
const REWRITE = 'src-main/host/journal/rewrite-journal.ts'
const RECORDS = 'src-main/host/journal/journal-records.ts'
const LEAVING = 'src-main/host/journal/leaving-commands.ts'
const DURABLE = 'src-main/host/journal/durable-note.ts'
const WORKSTATION = 'test/simulation/workstation/workstation.ts'

export const JOURNAL_BUGS: readonly PlantedBug[] = [
  {
    name: 'an act is confirmed before it is synced to disk',
    file: COMMIT,
    find: '    await file.sync()\n    remains = false\n    tail = {',
    replace: '    remains = false\n    tail = {',
  },
  {
    name: 'an act is confirmed before the journal has answered',
    file: ACT,
    find: 'const sealed = await ports.journal.append(act.value)',
    replace: `void ports.journal.append(act.value)
    const { device, deviceCode } = signedIn.value
    const sealed: Result<Command, Fault> = ok({ ...act.value, device, deviceCode, deviceSeq: 1 })`,
  },
  {
    name: 'what a killed process left unsynced is believed at the next start',
    file: OPEN,
    find: '  await file.sync()\n  const bytes = await file.read()',
    replace: '  const bytes = await file.read()',
  },
  {
    name: 'the folder entry of a new journal is never synced',
    file: OPEN,
    find: '    await syncFolder(place.folder)\n',
    replace: '',
  },
  {
    name: 'a torn record is believed',
    file: FORMAT,
    find: 'if (header.readUInt32LE(8) !== crc32(payload)) return null',
    replace: '',
  },
  {
    name: 'numbers of a damaged end are used again',
    file: FLOOR,
    find: 'nextSeq + Math.ceil(cutBytes / SMALLEST_COMMAND) + MARGIN',
    replace: 'nextSeq + cutBytes * 0 * SMALLEST_COMMAND * MARGIN',
  },
  {
    name: 'two acts get the same number',
    file: JOURNAL,
    find: '        reservedSeq += 1\n',
    replace: '',
  },
  {
    name: 'refused acts are forgotten by the journal',
    file: JOURNAL,
    find: ".filter(({ outcome }) => outcome?.status !== 'applied')",
    replace: '.filter(({ outcome }) => outcome === null)',
  },
  {
    name: 'the same act twice becomes two commands',
    file: JOURNAL,
    find: 'const known = commands.get(act.id)',
    replace: 'const known = commands.get(`not ${act.id}`)',
  },
  {
    name: 'a restore of the server is forgotten by a restart of the host',
    file: CONTENT,
    find: '        forgetApplied(outcomes)\n',
    replace: '',
  },

  // Compaction of the journal
  {
    name: 'a compaction drops acts that the server has not answered',
    file: LEAVING,
    find: `      outcome?.status === 'applied' &&
      outcome.change <= (released.get(command.unit) ?? 0) &&`,
    replace: `      (outcome === undefined ||
        (outcome.status === 'applied' && outcome.change <= (released.get(command.unit) ?? 0))) &&`,
  },
  {
    name: 'a compaction drops acts that no backup covers yet',
    file: LEAVING,
    find: 'outcome.change <= (released.get(command.unit) ?? 0)',
    replace: 'released.has(command.unit)',
  },
  {
    name: 'a compaction does not wait until a bad backup would have been found',
    file: DURABLE,
    find: 'if (now - at > KEPT_AFTER_DURABLE) released.set',
    replace: 'released.set',
  },
  {
    name: 'a compaction at start believes in backups of which the server may know nothing any more',
    file: WORKSTATION,
    find: '    this.journal = opened.value\n',
    replace: '    await this.#compact()\n    this.journal = opened.value\n',
  },
  {
    name: 'what an earlier life of the server said of its backups counts in the next',
    file: JOURNAL,
    find: '            durable = []\n',
    replace: '',
  },
  {
    name: 'a compaction forgets which numbers are spent',
    file: OPEN,
    find: 'rewriteJournal(place, device, state)',
    replace: 'rewriteJournal(place, device, { ...state, nextSeq: 1 })',
  },
  {
    name: 'a compaction forgets what people settled by hand',
    file: RECORDS,
    find: "if (disposition !== undefined && disposition.choice !== 'redone')",
    replace: 'if (disposition === null)',
  },
  {
    name: 'the old journal is gone before the new one has its name',
    file: REWRITE,
    find: '      await renameOver(draft, path)\n',
    replace:
      '      await unlink(path)\n      await syncFolder(folder)\n      await renameOver(draft, path)\n',
  },
  {
    name: 'the new journal takes the place of the old one before it is synced',
    file: REWRITE,
    find: `    await writeFlushed(draft, bytes)
    const file = await openFile(draft)
`,
    replace: `    await writeFlushed(draft, bytes.subarray(0, 0))
    const file = await openFile(draft)
    await file.write(bytes, 0)
`,
  },
  {
    name: 'acts are written to a new journal whose name is not on disk yet',
    file: REWRITE,
    find: 'confirm: () => syncFolder(folder)',
    replace: 'confirm: () => Promise.resolve()',
  },
]
