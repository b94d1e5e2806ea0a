// `POST /persons/lookup`: the file of somebody who walked in and is not in the unit's working set (SYNC-18). By the full
// identity number only, and every look is written down before the answer leaves.

import type { Handler } from 'hono'
import type { z } from 'zod'
import { type personLookupAnswerSchema, personLookupRequestSchema } from '#shared/contracts/municipal.ts'
import { parseDocumentNumber } from '#shared/domain/identity/document-number.ts'
import { type Role, ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { findPersonFile } from '../../people/person-files.ts'
import { rolesAt } from '../../staff/roles.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { readJson } from '../read-json.ts'
import { Refusal } from '../refusal.ts'

const MAY_LOOK: readonly Role[] = ['clerk', 'reviewer', 'supervisor']

export const lookUpPerson =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const { identityNumber } = await readJson(c, personLookupRequestSchema)
    const parsed = parseDocumentNumber(identityNumber)
    if (!parsed.ok) throw new Refusal('invalidRequest', { path: 'identityNumber' })
    const { staff, device } = c.get('caller')
    const roles = await rolesAt(db, staff, clock())
    if (!roles.some((role) => MAY_LOOK.includes(role))) {
      throw new Refusal('roleMissing', { roles: MAY_LOOK.map((role) => ROLE_TITLES[role]).join('或') })
    }
    const person = await findPersonFile(db, identityNumber)
    await db
      .insertInto('person_lookup')
      .values({ at: new Date(clock()), staff, device, person: person?.id ?? null })
      .execute()
    return c.json({ person } satisfies z.infer<typeof personLookupAnswerSchema>)
  }
