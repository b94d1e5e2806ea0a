// One process writes one file to disk and prints what it took: nobody's garbage weighs on anybody else's figures.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'

export const figuresSchema = z.object({
  seconds: z.number(),
  processorSeconds: z.number(),
  /** Most memory that the process held, all of it: program, garbage and all. */
  peakBytes: z.int(),
  fileBytes: z.int(),
})
export type Figures = z.infer<typeof figuresSchema>

export async function measured(path: string, write: () => Promise<void>): Promise<void> {
  const begun = performance.now()
  const before = process.cpuUsage()
  await write()
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(before)
  const figures: Figures = {
    seconds,
    processorSeconds: (user + system) / 1e6,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    fileBytes: (await stat(path)).size,
  }
  console.log(JSON.stringify(figures))
}

export async function toFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = createWriteStream(path)
  for await (const piece of pieces) if (!file.write(piece)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}
