// Ids of rules, readings and promises stand in test titles, so that a test can be found from the sheet and a promise
// without a test shows.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INTERPRETATIONS } from '#shared/policy/interpretations.ts'
import { RULE_IDS } from '#shared/policy/assessment.ts'

const SYNC_ID = /SYNC-\d+b?/g

const files = ['shared', 'src-main', 'src-renderer', 'src-server', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
)
const textsOf = (pattern: RegExp): string[] =>
  files.filter((path) => pattern.test(path)).map((path) => readFileSync(path, 'utf8'))

const tests = textsOf(/\.(test|e2e)\.tsx?$|test\/.*\.ya?ml$/).join('\n')
const sources = textsOf(/^(shared|src-[a-z]+)\/(?!.*\.test\.tsx?$).*\.tsx?$/).join('\n')

/** `R-1` must not be found in `R-12`. */
const isTested = (id: string): boolean => new RegExp(`${id}(?![0-9b])`).test(tests)

describe('every id has a test that quotes it', () => {
  it('the promises of synchronisation that the code relies on', () => {
    const promised = [...new Set(sources.match(SYNC_ID))]
    expect(promised.length).toBeGreaterThan(8)
    expect(promised.filter((id) => !isTested(id))).toEqual([])
  })

  it('the rules of the policy', () => {
    expect(RULE_IDS.filter((id) => !isTested(id))).toEqual([])
  })

  it('the readings where the law is silent', () => {
    expect(Object.keys(INTERPRETATIONS).filter((id) => !isTested(id))).toEqual([])
  })
})
