// `npm run --silent assess < cases.jsonl > results.jsonl`: one JSON object a line in, one a line out, in order. Blank
// lines hold no case and get no answer, but count as lines. Output is gathered into blocks and waits for the reader, so
// memory stays flat; a reader that goes away (`| head`) ends the command without a fuss.

import { once } from 'node:events'
import { answerLine } from './answer-line.ts'
import { linesOf } from './json-lines.ts'

const BLOCK = 64 * 1024

async function run(input: AsyncIterable<Uint8Array>, output: NodeJS.WritableStream): Promise<void> {
  let block = ''
  let lineNumber = 0
  const flush = async (): Promise<void> => {
    const full = !output.write(block)
    block = ''
    if (full) await once(output, 'drain')
  }
  for await (const line of linesOf(input)) {
    lineNumber += 1
    if (line.trim() === '') continue
    block += `${answerLine(line, lineNumber)}\n`
    if (block.length >= BLOCK) await flush()
  }
  if (block !== '') await flush()
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
await run(process.stdin, process.stdout)
