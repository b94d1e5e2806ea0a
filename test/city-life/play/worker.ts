// Plays the seeds that the parent process sends, one after the other, and answers with what happened.

import { playSeed, type Task } from './play-seed.ts'

process.on('message', (task: Task) => {
  playSeed(task).then(
    (result) => process.send?.(result),
    (problem: unknown) =>
      process.send?.({
        seed: task.seed,
        counts: {},
        violations: [],
        seconds: 0,
        failure: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
        story: [],
      }),
  )
})
process.on('disconnect', () => {
  process.exit(0)
})
