// Plays seeds side by side: each player is a process that has one history at a time.

import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Result, Task } from './play-seed.ts'

export interface Game {
  readonly bundle: string
  readonly tasks: Iterable<Task>
  readonly players?: number
  /** False: no more are dealt. */
  readonly onResult: (result: Result) => boolean
}

export async function playAll({
  bundle,
  tasks,
  onResult,
  players = availableParallelism(),
}: Game): Promise<void> {
  const left = tasks[Symbol.iterator]()
  let wanted = true
  const play = (player: ChildProcess): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const task = wanted ? left.next() : { done: true as const, value: undefined }
        if (task.done === true) player.disconnect()
        else player.send(task.value)
      }
      player.on('message', (result: Result) => {
        if (!onResult(result)) wanted = false
        next()
      })
      player.on('error', reject)
      player.on('exit', (code) => {
        if (code === 0) resolve()
        else reject(new Error(`a player ended with ${String(code)}`))
      })
      next()
    })
  await Promise.all(
    Array.from({ length: players }, () => play(fork(bundle, { execArgv: ['--enable-source-maps'] }))),
  )
}
