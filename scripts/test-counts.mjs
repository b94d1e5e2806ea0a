// Reads how many tests passed and failed from the reports of vitest and Playwright. A run that failed without naming a
// failed test counts as one failure: a broken import must never look like success.

import { readFileSync } from 'node:fs'

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

const counted = (passed, failed, exitCode) => ({
  passed,
  failed: exitCode !== 0 && failed === 0 ? 1 : failed,
})

export function vitestCounts(path, exitCode) {
  const report = read(path)
  return counted(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, exitCode)
}

export function playwrightCounts(path, exitCode) {
  const stats = read(path)?.stats
  return counted((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, exitCode)
}

/** By project: the journeys that there were, and those that passed. */
export function journeysOf(path) {
  const shells = {}
  const visit = (suite, titles) => {
    for (const { title, tests } of suite.specs ?? [])
      for (const { projectName, status } of tests) {
        shells[projectName] ??= { all: [], passed: [] }
        const journey = [...titles, title].join(' › ')
        shells[projectName].all.push(journey)
        if (status === 'expected' || status === 'flaky') shells[projectName].passed.push(journey)
      }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title])
  }
  for (const suite of read(path)?.suites ?? []) visit(suite, [suite.title])
  return shells
}

/** Journeys that only one of the shells had. */
export function unequalJourneys({ chromium, electron }) {
  const missing = (of, from) => (of?.all ?? []).filter((journey) => !(from?.all ?? []).includes(journey))
  return [...missing(chromium, electron), ...missing(electron, chromium)]
}

/** A stage without tests of its own, such as the type check: silent when it passes, one failure when it does not. */
export const stageCounts = (exitCode) => counted(0, 0, exitCode)

export const sum = (all) =>
  all.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
