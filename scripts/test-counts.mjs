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
