// Plays many seeds on all cores: each player is a process of its own that loads one bundle and works through its share.

import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { HistoryResult } from './history.ts'

/** Seeds that a player gets at once; small, so that a failure stops the others soon. */
const SHARE = 5

interface Message {
  readonly result?: HistoryResult
  readonly done?: true
}

export interface Game {
  readonly bundle: string
  /** One a player; as many as there are players. */
  readonly databases?: readonly string[]
  readonly seeds: Iterable<number>
  /** False: no more seeds are dealt. */
  readonly onResult: (result: HistoryResult) => boolean
}

export async function playAll(game: Game): Promise<void> {
  const seeds = game.seeds[Symbol.iterator]()
  let wanted = true
  const deal = (): number[] => {
    const share: number[] = []
    while (wanted && share.length < SHARE) {
      const next = seeds.next()
      if (next.done === true) break
      share.push(next.value)
    }
    return share
  }
  const play = (player: ChildProcess): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const share = deal()
        if (share.length > 0) player.send({ seeds: share })
        else player.disconnect()
      }
      player.on('message', ({ result, done }: Message) => {
        if (result !== undefined && !game.onResult(result)) wanted = false
        if (done === true) next()
      })
      player.on('error', reject)
      player.on('exit', (code) => {
        if (code === 0) resolve()
        else reject(new Error(`a player ended with ${String(code)}`))
      })
      next()
    })
  const players = Array.from({ length: availableParallelism() }, (_, index) => {
    const url = game.databases?.[index]
    const env = url === undefined ? process.env : { ...process.env, JIBU_SIMULATION_DATABASE: url }
    return play(fork(game.bundle, { execArgv: ['--enable-source-maps'], env }))
  })
  await Promise.all(players)
}
