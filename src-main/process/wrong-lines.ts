// What is wrong with a JSON file that somebody writes by hand, line by line: the number of the line, the key, and what
// ought to stand there.

import type { z } from 'zod'

const EXPECTED: Readonly<Record<string, string>> = {
  string: '应为文字',
  boolean: '应为 true 或 false',
  object: '应为 { } 括起的内容',
}

export function wrongLines(text: string, error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [line(text, issue.path, wordsOf(issue))]
    return issue.keys.map((key) => line(text, [...issue.path, key], '不认识的键'))
  })
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? '内容不正确'
  if (issue.code === 'too_small') return '不能为空'
  return issue.message
}

function line(text: string, path: readonly PropertyKey[], problem: string): string {
  let position = 0
  for (const key of path) {
    const found = text.indexOf(JSON.stringify(String(key)), position)
    if (found !== -1) position = found
  }
  const number = text.slice(0, position).split('\n').length
  return path.length === 0 ? problem : `第 ${number} 行 ${path.map(String).join('.')} ${problem}`
}
