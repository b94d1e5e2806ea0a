import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { journalContract } from './journal.suite.ts'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

// A test cannot cut the power of a real disk: here a journal is simply opened again while the first is still open.
journalContract('real disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jibu-journal-'))
  folders.push(folder)
  return { folder, cutPower: () => undefined }
})
