// Locks as the database holds them: granted in turn, kept to the end of the transaction, gone with the process.

import type { Process } from '../sim/process.ts'

export interface Owner {
  readonly process: Process
}

interface Waiting {
  readonly owner: Owner
  readonly grant: () => void
}

export class Locks {
  readonly #held = new Map<string, { owner: Owner; readonly queue: Waiting[] }>()

  take(owner: Owner, key: string): Promise<void> {
    const lock = this.#held.get(key)
    if (lock === undefined) {
      this.#held.set(key, { owner, queue: [] })
      return Promise.resolve()
    }
    if (lock.owner === owner) return Promise.resolve()
    return new Promise((grant) => {
      lock.queue.push({ owner, grant })
    })
  }

  anyHeld(keys: readonly string[]): boolean {
    return keys.some((key) => this.#held.has(key))
  }

  release(owner: Owner): void {
    for (const [key, lock] of this.#held) if (lock.owner === owner) this.#next(key, lock)
  }

  releaseAllOf(process: Process): void {
    for (const [key, lock] of this.#held) {
      lock.queue.splice(0, lock.queue.length, ...lock.queue.filter(({ owner }) => owner.process !== process))
      if (lock.owner.process === process) this.#next(key, lock)
    }
  }

  #next(key: string, lock: { owner: Owner; readonly queue: Waiting[] }): void {
    const next = lock.queue.shift()
    if (next === undefined) {
      this.#held.delete(key)
      return
    }
    lock.owner = next.owner
    next.grant()
  }
}
