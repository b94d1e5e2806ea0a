// `municipal staff add`: enters an account. The first password is made here and printed once, so that it stands in no
// command line and no history of a shell.

import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { rolesAreSeparate, roleSchema } from '#shared/domain/staff/staff.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { instant } from '#shared/kernel/instant.ts'
import { z } from 'zod'
import { codeOf } from '../db/database.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { addStaff } from '../staff/add-staff.ts'
import { hashPassword } from '../staff/password.ts'
import { dataDirOption, DEFAULT_DATA_DIR, type Subcommand, UsageError } from './subcommand.ts'

export const staffAdd: Subcommand = {
  usage: 'staff add --username NAME --name 姓名 --unit 310117 --roles clerk,ledger [--data-dir DIR]',
  summary: 'add an account and print its first password once',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        username: { type: 'string' },
        name: { type: 'string' },
        unit: { type: 'string' },
        roles: { type: 'string' },
        ...dataDirOption,
      },
    })
    const { username = '', name = '', unit = '' } = values
    if (username === '' || name === '') throw new UsageError('--username and --name are needed')
    if (findUnit(unit) === undefined) throw new UsageError(`no such unit: ${unit}`)
    const roles = z
      .array(roleSchema)
      .min(1)
      .safeParse((values.roles ?? '').split(','))
    if (!roles.success) throw new UsageError(`roles are ${roleSchema.options.join(', ')}`)
    if (!rolesAreSeparate(roles.data)) throw new UsageError('nobody holds reviewer together with confirmer')
    const password = randomBytes(9).toString('base64url')
    const database = await openMunicipalDatabase(
      values['data-dir'] ?? DEFAULT_DATA_DIR,
      process.env['DATABASE_URL'],
      () => undefined,
    )
    try {
      const person = {
        id: randomUUID(),
        username,
        name,
        unit,
        roles: roles.data,
        passwordHash: await hashPassword(password),
      }
      await database.db.transaction().execute((tx) => addStaff(tx, person, instant(Date.now())))
      console.log(`${username} added; first password: ${password}`)
    } catch (problem) {
      if (codeOf(problem) === '23505') throw new UsageError(`the username is taken: ${username}`)
      throw problem
    } finally {
      await database.close()
    }
  },
}
