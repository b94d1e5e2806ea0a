// The page talks to its machine by `fetch` to its own origin and by nothing else.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('the Electron shell offers the page no other channel', async () => {
  const folder = import.meta.dirname
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.test.ts'))
  expect(names.length).toBeGreaterThan(5)
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  expect(sources.join('\n').replace(/^\/\/.*$/gm, '')).not.toMatch(
    /\b(ipcMain|preload:|contextBridge|remote)\b/,
  )
})
