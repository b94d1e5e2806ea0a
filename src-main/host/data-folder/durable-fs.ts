// The few file operations whose durability the host promises: an atomic replacement, and a folder entry that survives a
// power cut. Windows has no way to sync a folder and does not need one (NTFS journals its entries).

import { open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renameOver } from './rename-over.ts'

/** Owner only: what is sealed in the folder is sealed under a key that lies in it. */
export const OWNER_FILE = 0o600
export const OWNER_FOLDER = 0o700

export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The content is on disk when it resolves; that the file has this name is not, before its folder is synced. */
export async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w', OWNER_FILE)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes the whole file or leaves the old one; on disk when it resolves. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`
  await writeFlushed(draft, content)
  await renameOver(draft, path)
  await syncFolder(dirname(path))
}

/** Writes a file that must not exist yet; on disk when it resolves. */
export async function writeNewFile(path: string, content: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', OWNER_FILE)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } catch (problem) {
    await unlink(path).catch(() => undefined)
    throw problem
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(path))
}
