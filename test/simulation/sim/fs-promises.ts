// Stands in for node:fs/promises when the simulation is bundled: the first part of a path names a simulated disk. Every
// operation is a wait at which its process may die.

import { basename } from 'node:path'
import { type Disk, Inode } from './disk.ts'
import type { Io, Process } from './process.ts'
import type { Random } from './random.ts'

export interface Mount {
  readonly disk: Disk
  readonly io: Io
  readonly random: Random
  /** The process that uses the disk now. */
  owner: Process
}

const mounts = new Map<string, Mount>()

export const mount = (name: string, where: Mount): void => {
  mounts.set(name, where)
}

function mountOf(path: string): Mount {
  const found = mounts.get(path.split('/')[1] ?? '')
  if (found === undefined) throw new Error(`no disk is mounted at ${path}`)
  return found
}

/** What a crash point calls a file; the journal that a new one has replaced has no name any more. */
function nameOf({ disk }: Mount, inode: Inode | null): string {
  if (inode === null) return 'folder'
  for (const [name, each] of disk.names) if (each === inode) return kindOfName(name)
  return 'a replaced file'
}

const kindOfName = (name: string): string => name.replace(/-\d+$/, '')

const failure = (code: string): Error => Object.assign(new Error(code), { code })

function put({ disk, random }: Mount, inode: Inode, bytes: Uint8Array, position: number): void {
  if (bytes.length > disk.free) {
    inode.write(bytes.subarray(0, random.below(disk.free + 1)), position)
    throw failure('ENOSPC')
  }
  inode.write(bytes, position)
}

function syncFile({ disk, random }: Mount, inode: Inode): void {
  if (disk.syncFails) {
    inode.failSync(random)
    throw failure('EIO')
  }
  inode.sync()
}

function handleOn(where: Mount, inode: Inode | null) {
  const { io, owner } = where
  const file = (): Inode => {
    if (inode === null) throw failure('EISDIR')
    return inode
  }
  const on = <T>(label: string, effect: () => T): Promise<T> =>
    io(owner, `disk.${label} ${nameOf(where, inode)}`, effect)
  return {
    stat: () => on('stat', () => ({ size: file().view.length })),
    read: (target: Buffer, offset: number, length: number, position: number) =>
      on('read', () => ({ bytesRead: file().view.copy(target, offset, position, position + length) })),
    write: (bytes: Uint8Array, offset: number, length: number, position: number) =>
      on('write', () => {
        put(where, file(), bytes.subarray(offset, offset + length), position)
        return { bytesWritten: length }
      }),
    writeFile: (content: string | Uint8Array) =>
      on('write', () => {
        put(where, file(), Buffer.from(content), file().view.length)
      }),
    truncate: (length: number) =>
      on('truncate', () => {
        file().truncate(length)
      }),
    datasync: () =>
      on('sync', () => {
        syncFile(where, file())
      }),
    sync: () =>
      on('sync', () => {
        if (inode === null) where.disk.syncFolder()
        else syncFile(where, inode)
      }),
    close: () => on('close', () => undefined),
  }
}

export function open(path: string, flags: string): Promise<ReturnType<typeof handleOn>> {
  const where = mountOf(path)
  const name = basename(path)
  const isFolder = path.split('/').length === 2
  return where.io(where.owner, `disk.open ${isFolder ? 'folder' : kindOfName(name)}`, () => {
    if (isFolder) return handleOn(where, null)
    const there = where.disk.names.get(name)
    if (flags === 'wx' && there !== undefined) throw failure('EEXIST')
    if (flags.startsWith('r') && there === undefined) throw failure('ENOENT')
    const inode = flags.startsWith('r') && there !== undefined ? there : new Inode()
    if (!flags.startsWith('r')) where.disk.names.set(name, inode)
    return handleOn(where, inode)
  })
}

export function readFile(path: string): Promise<string> {
  const where = mountOf(path)
  return where.io(where.owner, `disk.read ${kindOfName(basename(path))}`, () => {
    const there = where.disk.names.get(basename(path))
    if (there === undefined) throw failure('ENOENT')
    return there.view.toString('utf8')
  })
}

export function readdir(path: string): Promise<string[]> {
  const where = mountOf(path)
  return where.io(where.owner, 'disk.readdir', () => [...where.disk.names.keys()])
}

export function stat(path: string): Promise<{ size: number }> {
  const where = mountOf(path)
  return where.io(where.owner, 'disk.stat', () => {
    const there = where.disk.names.get(basename(path))
    if (there === undefined) throw failure('ENOENT')
    return { size: there.view.length }
  })
}

export function rename(from: string, to: string): Promise<void> {
  const where = mountOf(from)
  return where.io(where.owner, `disk.rename ${kindOfName(basename(from))}`, () => {
    const inode = where.disk.names.get(basename(from))
    if (inode === undefined) throw failure('ENOENT')
    where.disk.names.delete(basename(from))
    where.disk.names.set(basename(to), inode)
  })
}

export function unlink(path: string): Promise<void> {
  const where = mountOf(path)
  return where.io(where.owner, `disk.unlink ${kindOfName(basename(path))}`, () => {
    if (!where.disk.names.delete(basename(path))) throw failure('ENOENT')
  })
}
