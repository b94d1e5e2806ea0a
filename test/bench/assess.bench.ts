// `npm run bench -- assess`: traced assessments a second on one core, full trace and citations, and where the time of
// a whole line goes (JSON, schema, decision, answer). `--all` assesses 318,837 generated applications, the evaluation's
// four years, in one run (made up, parsed, assessed), and prints the memory it took. `--json` prints one object.

import { assess } from '#shared/policy/assess.ts'
import { explain } from '#shared/policy/explain.ts'
import type { AssessmentInput } from '#shared/policy/input.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { answerLine } from '../../src-server/assess/answer-line.ts'
import { generateInput, seeded } from '../policy/generate.ts'

const ALL = 318_837
const SAMPLE = 5_000
const ROUNDS = 7
const options = new Set(process.argv.slice(3))

function* generated(count: number): Generator<object> {
  const random = seeded(2026)
  for (let index = 0; index < count; index += 1) yield generateInput(random, `b${index}`)
}

function parsed(values: Iterable<unknown>): AssessmentInput[] {
  const inputs: AssessmentInput[] = []
  for (const value of values) {
    const result = parseAssessmentInput(value)
    if (result.ok) inputs.push(result.value)
  }
  return inputs
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type Rate = { readonly byCpu: number; readonly byClock: number }

/**
 * Items a second, the median of several rounds after one to warm up: of processor time, which a busy machine does not
 * spoil and which holds the collector's threads too, and by the clock.
 */
function rate<T>(items: readonly T[], work: (item: T) => unknown): Rate {
  const cpu: number[] = []
  const clock: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now()
    const before = process.cpuUsage()
    for (const item of items) work(item)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1_000_000)
    clock.push((performance.now() - started) / 1000)
  }
  const perSecond = (seconds: readonly number[]): number =>
    Math.round(items.length / median(seconds.slice(1)))
  return { byCpu: perSecond(cpu), byClock: perSecond(clock) }
}

function speed() {
  const values = [...generated(SAMPLE)]
  const lines = values.map((value) => JSON.stringify(value))
  const inputs = parsed(values)
  const assessing = rate(inputs, (input) => assess(input))
  const answers = inputs.map((input) => assess(input))
  return {
    assessmentsPerCpuSecond: assessing.byCpu,
    assessmentsPerSecond: assessing.byClock,
    jsonParsePerCpuSecond: rate(lines, (line) => JSON.parse(line)).byCpu,
    schemaPerCpuSecond: rate(values, parseAssessmentInput).byCpu,
    answerToJsonPerCpuSecond: rate(answers, (answer) => JSON.stringify(answer)).byCpu,
    wholeLinePerCpuSecond: rate(lines, (line) => answerLine(line, 1)).byCpu,
    explainPerCpuSecond: rate(inputs.slice(0, 1_000), (input) => explain(input)).byCpu,
    rulesPerAssessment: median(
      answers.map(({ categories }) => categories.flatMap(({ trace }) => trace).length),
    ),
  }
}

function everything() {
  const started = process.cpuUsage()
  const decisions: Record<string, number> = {}
  let peak = 0
  let index = 0
  for (const value of generated(ALL)) {
    const result = parseAssessmentInput(value)
    const decision = result.ok ? assess(result.value).decision : 'invalid'
    decisions[decision] = (decisions[decision] ?? 0) + 1
    index += 1
    if (index % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  const { user, system } = process.cpuUsage(started)
  return {
    applications: ALL,
    cpuSeconds: Number(((user + system) / 1_000_000).toFixed(1)),
    peakMemoryMegabytes: Math.round(peak / 1_048_576),
    ...decisions,
  }
}

const figures = options.has('--all') ? everything() : speed()
if (options.has('--json')) console.log(JSON.stringify(figures))
else
  for (const [name, figure] of Object.entries(figures))
    console.log(`${name.padEnd(26)} ${figure.toLocaleString('en')}`)
