// `npm run bench -- export`: a ledger of 50,000 rows and twenty columns to an .xlsx file on disk, by the product's writer
// and by exceljs's streaming writer in turn, each run in a process of its own; then the product's at a tenth of the rows.
// `--rows 50000`, `--runs 5`; `export none` leaves exceljs out.

import { execFile } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Figures, figuresSchema } from './export/figures.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded, spreadOf } from './kit/statistics.ts'

const run = promisify(execFile)
const PEER = fileURLToPath(new URL('peers/export', import.meta.url))
const WRITERS = {
  jibu: fileURLToPath(new URL('export/own.ts', import.meta.url)),
  exceljs: join(PEER, 'exceljs.ts'),
} as const
type Writer = keyof typeof WRITERS

const { rows, runs, named, json } = readOptions({ rows: 50_000, runs: 5 })
const writers: readonly Writer[] = named.includes('none') ? ['jibu'] : ['jibu', 'exceljs']
const TENTH = Math.max(1, Math.round(rows / 10))

async function installPeer(): Promise<void> {
  const isInstalled = await access(join(PEER, 'node_modules', '.package-lock.json')).then(
    () => true,
    () => false,
  )
  if (isInstalled) return
  console.error('installing exceljs for the comparison')
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEER })
}

async function write(writer: Writer, count: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'jibu-bench-'))
  try {
    const words = ['--import', 'tsx', WRITERS[writer], join(folder, 'ledger.xlsx'), String(count)]
    const { stdout } = await run(process.execPath, words)
    return figuresSchema.parse(JSON.parse(stdout))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (writers.includes('exceljs')) await installPeer()
const found = new Map<Writer, Figures[]>(writers.map((writer) => [writer, []]))
const small: Figures[] = []
for (let turn = 0; turn < runs; turn += 1) {
  for (const writer of writers) found.get(writer)?.push(await write(writer, rows))
  small.push(await write('jibu', TENTH))
}

const told = (all: readonly Figures[]) => {
  const of = (key: keyof Figures) => spreadOf(all.map((each) => each[key]))
  const seconds = of('seconds')
  return {
    seconds: [seconds.median, seconds.least, seconds.most].map(rounded),
    processorSeconds: rounded(of('processorSeconds').median),
    peakMegabytes: Math.round(of('peakBytes').median / 1_048_576),
    fileMegabytes: rounded(of('fileBytes').median / 1e6),
  }
}
const middle = (all: readonly Figures[] | undefined, key: keyof Figures): number =>
  spreadOf((all ?? []).map((each) => each[key])).median

print(
  {
    rows,
    columns: 20,
    runs,
    ...Object.fromEntries([...found].map(([writer, all]) => [writer, told(all)])),
    [`jibu, ${TENTH} rows`]: told(small),
    'times exceljs': writers.includes('exceljs')
      ? rounded(middle(found.get('exceljs'), 'seconds') / middle(found.get('jibu'), 'seconds'))
      : null,
    'growth of time a row': rounded(
      middle(found.get('jibu'), 'seconds') / rows / (middle(small, 'seconds') / TENTH),
    ),
    'growth of memory': rounded(middle(found.get('jibu'), 'peakBytes') / middle(small, 'peakBytes')),
  },
  json,
)
