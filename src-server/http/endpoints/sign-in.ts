// `POST /sign-in`: a password for a token that is valid for one working day on one device.
// Invariant: the answer and its time are the same for an unknown username, a wrong password and a person without
// roles, and an attempt is counted before its password is looked at, so that many at once get no further than one
// after the other.

import type { Handler } from 'hono'
import { type SignInAnswer, signInRequestSchema } from '#shared/contracts/municipal.ts'
import { deviceCode } from '../../staff/device-code.ts'
import { findStaff } from '../../staff/find-staff.ts'
import { verifyPassword } from '../../staff/password.ts'
import { rolesAt } from '../../staff/roles.ts'
import { openSession } from '../../staff/session.ts'
import { countAttempt } from '../../staff/sign-in-limit.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { readJson } from '../read-json.ts'
import { Refusal } from '../refusal.ts'

export const signIn =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const { username, password, device } = await readJson(c, signInRequestSchema)
    const now = clock()
    const address = c.env.incoming?.socket.remoteAddress ?? ''
    const attempt = await countAttempt(db, { username, address }, now)
    if (attempt.waitMinutes > 0) throw new Refusal('tooManyAttempts', { minutes: attempt.waitMinutes })

    const staff = await findStaff(db, username)
    const right = await verifyPassword(staff?.passwordHash ?? null, password)
    const roles = staff === null ? [] : await rolesAt(db, staff.id, now)
    if (staff === null || !right || roles.length === 0) throw new Refusal('wrongPassword')

    await attempt.forgive()
    const code = await deviceCode(db, device, staff.unit)
    const token = await openSession(db, { staff: staff.id, unit: staff.unit, device }, now)
    return c.json({
      token,
      staff: { id: staff.id, username: staff.username, name: staff.name, unit: staff.unit, roles },
      deviceCode: code,
      now,
    } satisfies SignInAnswer)
  }
