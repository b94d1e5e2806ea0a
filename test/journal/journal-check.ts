// `npm run --silent journal-check -- [--rounds N] [--bits 1|8] [--json]`: what becomes of a journal that is cut short or
// flipped at every byte.

import { parseArgs } from 'node:util'
import { damageEverywhere, sampleJournal } from './damage-figures.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    bits: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const figures = damageEverywhere(sampleJournal(Number(values.rounds)), values.bits === '8' ? 8 : 1)
if (values.json) console.log(JSON.stringify(figures))
else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)}${String(value)}`)
if (figures.guesses + figures.crashes + figures.lostBeforeTheDamage > 0) process.exitCode = 1
