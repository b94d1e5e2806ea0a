// Replays one seed and prints what happened, line by line, with the virtual milliseconds since its beginning.

import { loadHistory } from './bundle.ts'
import { OPENING } from './workstation/town.ts'

export async function traceSeed(seed: number): Promise<void> {
  const runHistory = await loadHistory('trace')
  const { failure } = await runHistory(seed, (at, what) => {
    console.log(`${String(at - OPENING).padStart(8)} ${what}`)
  })
  console.log(failure === null ? 'no failure' : failure.message)
  process.exitCode = failure === null ? 0 : 1
}
