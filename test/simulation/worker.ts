// Plays the seeds that the parent process sends and answers with what happened.

import { runHistory } from './history.ts'
import { openRealDatabase } from './server/real-database.ts'
import { silent } from './sim/trace.ts'

interface Task {
  readonly seeds: readonly number[]
}

const url = process.env['JIBU_SIMULATION_DATABASE']
const database = url === undefined ? null : openRealDatabase(url)

process.on('message', (task: Task) => {
  void play(task.seeds)
})
process.on('disconnect', () => {
  process.exit(0)
})

async function play(seeds: readonly number[]): Promise<void> {
  const beneath = await database
  for (const seed of seeds) process.send?.({ result: await runHistory(seed, silent, beneath) })
  process.send?.({ done: true })
}
