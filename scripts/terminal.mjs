// What the scripts say on the terminal: short lines for whatever takes longer than a second.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** An expected failure: its message is all that the person needs to see. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

export const say = (line) => {
  process.stdout.write(`${line}\n`)
}

/** Waits for the work and, where it takes longer than a second, says what is going on and how long it took. */
export async function step(title, work) {
  const begun = Date.now()
  let told = false
  const timer = setTimeout(() => {
    told = true
    say(`${title}……`)
  }, 1000)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    if (told) say(`${title}：用时 ${Math.round((Date.now() - begun) / 1000)} 秒`)
  }
}

/** Runs a program to its end, or to that of the patience, and keeps its output for the case that it fails. */
export function runQuietly(program, words, patience = 0) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience })
    const output = []
    child.stdout.on('data', (part) => output.push(part))
    child.stderr.on('data', (part) => output.push(part))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Stop(`${Buffer.concat(output).toString('utf8').trim()}\n${words.join(' ')}: ${code}`))
    })
  })
}

/** Runs a program whose output belongs on the terminal; resolves with its exit code. */
export function runAloud(program, words, variables = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
    })
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Runs a script's work, and turns what went wrong into a sentence and an exit code. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (problem) {
    process.stderr.write(`${problem instanceof Stop ? problem.message : problem.stack}\n`)
    process.exitCode = problem instanceof Stop ? problem.exitCode : 1
  }
}
