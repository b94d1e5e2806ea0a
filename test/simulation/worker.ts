// Plays the seeds that the parent process sends and answers with what happened.

import { runHistory } from './history.ts'

interface Task {
  readonly seeds: readonly number[]
}

process.on('message', (task: Task) => {
  void play(task.seeds)
})
process.on('disconnect', () => {
  process.exit(0)
})

async function play(seeds: readonly number[]): Promise<void> {
  for (const seed of seeds) process.send?.({ result: await runHistory(seed) })
  process.send?.({ done: true })
}
