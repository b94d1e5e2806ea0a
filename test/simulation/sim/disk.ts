// A disk that keeps only what was synced. What was written since may be there after a power cut, or not, or in part, and
// in any order; a killed process loses nothing, because the operating system lives on. Folder entries are durable when
// the folder was synced.

import type { Random } from './random.ts'

interface Written {
  readonly position: number
  readonly bytes: Uint8Array
}
interface Truncated {
  readonly length: number
}

export class Inode {
  view = Buffer.alloc(0)
  durable = Buffer.alloc(0)
  pending: (Written | Truncated)[] = []

  write(bytes: Uint8Array, position: number): void {
    this.view = written(this.view, { bytes: Uint8Array.from(bytes), position })
    this.pending.push({ bytes: Uint8Array.from(bytes), position })
  }

  truncate(length: number): void {
    this.view = truncated(this.view, length)
    this.pending.push({ length })
  }

  sync(): void {
    this.durable = Buffer.from(this.view)
    this.pending = []
  }

  /** After a failed sync the kernel may forget what was dirty: it is on the disk in part or not at all. */
  failSync(random: Random): void {
    this.#settle(random)
  }

  powerCut(random: Random): void {
    this.#settle(random)
    this.view = Buffer.from(this.durable)
  }

  #settle(random: Random): void {
    const left = [...this.pending]
    this.pending = []
    while (left.length > 0) {
      const [operation] = left.splice(random.below(left.length), 1)
      if (operation === undefined || random.chance(0.4)) continue
      if ('length' in operation) this.durable = truncated(this.durable, operation.length)
      else this.durable = written(this.durable, torn(operation, random))
    }
  }
}

function torn({ position, bytes }: Written, random: Random): Written {
  if (random.chance(0.5)) return { position, bytes }
  const kept = random.below(bytes.length + 1)
  // A page may reach the platter without the one before it: then there are zeros in the middle.
  if (random.chance(0.3)) {
    const hole = Uint8Array.from(bytes)
    hole.fill(0, 0, kept)
    return { position, bytes: hole }
  }
  return { position, bytes: bytes.subarray(0, kept) }
}

function written(content: Buffer, { bytes, position }: Written): Buffer<ArrayBuffer> {
  const next = Buffer.alloc(Math.max(content.length, position + bytes.length))
  content.copy(next)
  next.set(bytes, position)
  return next
}

const truncated = (content: Buffer, length: number): Buffer<ArrayBuffer> => {
  const next = Buffer.alloc(length)
  content.copy(next, 0, 0, Math.min(length, content.length))
  return next
}

export class Disk {
  readonly names = new Map<string, Inode>()
  readonly #durableNames = new Map<string, Inode>()
  /** Bytes that may still be written; a full disk is a fault of the history. */
  free = Number.POSITIVE_INFINITY
  syncFails = false

  syncFolder(): void {
    this.#durableNames.clear()
    for (const [name, inode] of this.names) this.#durableNames.set(name, inode)
  }

  /** What would be there if the power went now. */
  durableFile(name: string): Buffer | null {
    return this.#durableNames.get(name)?.durable ?? null
  }

  powerCut(random: Random): void {
    const names = new Map(this.#durableNames)
    // An entry that was not synced may have reached the disk all the same.
    for (const name of new Set([...this.names.keys(), ...names.keys()])) {
      if (this.names.get(name) === names.get(name) || random.chance(0.5)) continue
      const inode = this.names.get(name)
      if (inode === undefined) names.delete(name)
      else names.set(name, inode)
    }
    for (const inode of new Set(names.values())) inode.powerCut(random)
    this.names.clear()
    for (const [name, inode] of names) this.names.set(name, inode)
    this.syncFolder()
  }
}
