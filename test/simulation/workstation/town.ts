// A small invented town: staff of two units, persons with certificates, and what is known about them.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import { NOTICE, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import type { StaffRow } from '../server/memory-tables.ts'
import type { Random } from '../sim/random.ts'

export const SONGJIANG = '310117'
export const PUDONG = '310115'
export const UNITS = [SONGJIANG, PUDONG] as const

/** 2026-01-20 10:00 in Shanghai. */
export const OPENING = Date.UTC(2026, 0, 20, 2)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A right check digit on a birth date and a serial that nobody has. */
function identityNumber(serial: number): string {
  const body = `31011719900203${String(900 + serial)}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

export interface Town {
  readonly staff: readonly StaffRow[]
  readonly people: readonly PersonFile[]
  readonly notice: CityNotice
}

export function foundTown(random: Random, newId: () => string): Town {
  const from = instant(OPENING - 86_400_000)
  const hire = (unit: string, name: string, roles: Role[]): StaffRow => ({
    id: newId(),
    name,
    unit,
    roles: [{ from, roles }],
  })
  const staff = UNITS.flatMap((unit) => [
    hire(unit, `受理一${unit}`, ['clerk']),
    hire(unit, `受理二${unit}`, ['clerk']),
    hire(unit, `审核${unit}`, ['clerk', 'reviewer']),
  ])
  const people = Array.from({ length: 6 }, (_, serial): PersonFile => {
    const revoked = random.chance(0.15)
    return {
      ...PERSON,
      id: newId(),
      unit: serial < 4 ? SONGJIANG : PUDONG,
      identityNumber: identityNumber(serial),
      name: `测试${serial}`,
      certificates: PERSON.certificates.map((certificate) => ({
        ...certificate,
        number: `TEST${serial}`,
        state: revoked ? ('revoked' as const) : certificate.state,
        issueDate: plainDate('2025-06-10'),
      })),
    }
  })
  return { staff, people, notice: NOTICE }
}
