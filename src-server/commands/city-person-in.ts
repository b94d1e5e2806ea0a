// Who of the city gives a command: `--as`, with the password from the file that JIBU_PASSWORD_FILE names, or asked for at
// the terminal without showing it. It never stands in the command line, where a history of the shell would keep it.

import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type CityPerson, cityPerson } from '../staff/city-person.ts'
import type { JobRun } from './job.ts'
import { Failure, UsageError } from './subcommand.ts'

export const CITY_PERSON_USAGE = '--as USERNAME'

export async function cityPersonIn({
  db,
  now,
  option,
}: Pick<JobRun, 'db' | 'now' | 'option'>): Promise<CityPerson> {
  const username = option('as')
  if (username === undefined || username === '') throw new UsageError('--as names a person of the city')
  const person = await cityPerson(db, { username, password: await passwordOf(username) }, now)
  if (person === null) throw new Failure('市级账号或口令不正确')
  return person
}

async function passwordOf(username: string): Promise<string> {
  const path = process.env['JIBU_PASSWORD_FILE']
  if (path !== undefined) return (await readFile(path, 'utf8')).replace(/\r?\n$/, '')
  if (!process.stdin.isTTY) throw new UsageError('JIBU_PASSWORD_FILE names the file with the password')
  process.stderr.write(`${username} 的口令：`)
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await asking.question('')
  } finally {
    asking.close()
    process.stderr.write('\n')
  }
}
