// `npm run kill-test -- --loops N [--seed S] [--wipe-every W] [--json]`: the built program with the real server and its
// embedded PostgreSQL in a real Chromium; host, browser or server die by SIGKILL while somebody types, accepts and
// syncs. In the end every act that the screen had confirmed is in the server's database, exactly once.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Endings } from '../e2e/stage/office.ts'
import { createRandom } from '../simulation/sim/random.ts'
import { PHASES } from './counter-work.ts'
import { appliedCommands, journalled } from './evidence.ts'
import { type LoopReport, runLoop } from './loop.ts'
import { OfficeUnderFire, TARGETS } from './office-under-fire.ts'

const { values } = parseArgs({
  options: {
    loops: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    'wipe-every': { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})
const loops = Number(values.loops)
const seed = Number(values.seed)
const wipeEvery = Number(values['wipe-every'])

// The embedded database belongs to what is tested.
delete process.env['DATABASE_URL']
const folder = await mkdtemp(join(tmpdir(), 'jibu-kill-'))
const endings: Endings = [() => rm(folder, { recursive: true, force: true })]
try {
  const figures = await play()
  console.log(values.json ? JSON.stringify(figures) : table(figures))
  if (figures.lost > 0 || figures.doubled > 0 || figures.draftFieldsLost > 0) process.exitCode = 1
} finally {
  for (const end of endings.reverse()) await end().catch(() => undefined)
}

interface Figures {
  readonly [name: string]: number
  readonly lost: number
  readonly doubled: number
  readonly draftFieldsLost: number
}

async function play(): Promise<Figures> {
  const random = createRandom(seed)
  const begun = Date.now()
  const office = await OfficeUnderFire.open(folder, endings)
  const promised: string[] = []
  const reports: LoopReport[] = []
  const missing = new Set<string>()
  let wiped = 0
  for (let loop = 1; loop <= loops; loop += 1) {
    const report = await runLoop(office, loop, random)
    reports.push(report)
    promised.push(...report.promised)
    const onDisk = await journalled(office.dataFolder)
    for (const receipt of promised) if (!onDisk.has(receipt)) missing.add(receipt)
    if (loop % wipeEvery === 0) {
      await office.wipeCache()
      wiped += 1
    }
    say(loop, report, missing.size)
  }
  await office.allDelivered()
  return evaluate(office, { promised, reports, missing, wiped, seconds: (Date.now() - begun) / 1000 })
}

interface Played {
  readonly promised: readonly string[]
  readonly reports: readonly LoopReport[]
  readonly missing: ReadonlySet<string>
  readonly wiped: number
  readonly seconds: number
}

async function evaluate(office: OfficeUnderFire, played: Played): Promise<Figures> {
  const { promised, reports, missing, wiped, seconds } = played
  const commands = await journalled(office.dataFolder)
  const applied = await appliedCommands(office.municipalFolder)
  const times = (receipt: string): number => applied.get(commands.get(receipt)?.id ?? '') ?? 0
  const count = (test: (report: LoopReport) => boolean): number => reports.filter(test).length
  const sum = (of: (report: LoopReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0)
  return {
    loops: reports.length,
    seed,
    ...Object.fromEntries(TARGETS.map((each) => [`killed ${each}`, count(({ target }) => target === each)])),
    ...Object.fromEntries(PHASES.map((each) => [`while ${each}`, count(({ phase }) => phase === each)])),
    'cache wiped': wiped,
    acknowledged: promised.length,
    'on disk without having been confirmed': count(({ onDiskUntold }) => onDiskUntold),
    'commands in the journal': commands.size,
    'in the database': [...commands.values()].filter(({ id }) => applied.has(id)).length,
    'draft fields typed': sum(({ drafts }) => drafts.typed),
    draftFieldsLost: sum(({ drafts }) => drafts.lost.length),
    'missing in the journal': missing.size,
    lost: promised.filter((receipt) => times(receipt) === 0).length,
    doubled: [...commands.values()].filter(({ id }) => (applied.get(id) ?? 0) > 1).length,
    seconds: Math.round(seconds),
  }
}

function say(loop: number, { target, phase, promised, drafts }: LoopReport, missing: number): void {
  if (values.json) return
  const words = promised.length > 0 ? 'acknowledged' : 'not acknowledged'
  const lost = drafts.lost.length > 0 ? `, draft lost: ${drafts.lost.join(' ')}` : ''
  console.log(
    `${loop} ${target} killed while ${phase}: ${words}${lost}${missing > 0 ? `, MISSING ${missing}` : ''}`,
  )
}

function table(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(42)}${value}`)
    .join('\n')
}
