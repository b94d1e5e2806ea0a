// Acts for the tests of the host, as the page would send them.

import { type Act, actSchema } from '#shared/domain/case/command.ts'
import type { Scan } from '#shared/domain/material/material.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'

export const CLERK: Staff = {
  id: '0190a1b2-0000-7000-8000-00000000c1e4',
  username: 'clerk.songjiang',
  name: '李受理',
  unit: '310117',
  roles: ['clerk'],
}
export const DEVICE = '6f0d8a4e-3f5c-4b36-9d61-0f2b7c9a1e57'
export const DEVICE_CODE = 'A03'

const id = (kind: string, number: number): string =>
  `0190a1b2-${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`

const head = (number: number) => ({
  id: id('aaaa', number),
  target: id('bbbb', number),
  basedOn: 1,
  unit: CLERK.unit,
  actor: CLERK.id,
  actorName: CLERK.name,
  at: Date.UTC(2026, 10, 18, 1, 0, number),
})

export const withdrawal = (number: number, reason = '本人要求撤回'): Act =>
  actSchema.parse({ ...head(number), body: { type: 'withdrawApplication', reason } })

export const attachment = (number: number, scans: readonly Scan[]): Act =>
  actSchema.parse({
    ...head(number),
    body: {
      type: 'attachMaterial',
      material: {
        id: id('cccc', number),
        kind: 'certificate',
        originalSeen: true,
        copyKept: true,
        scans,
        remark: '',
        seenBy: CLERK.id,
        seenAt: Date.UTC(2026, 10, 18, 1),
      },
    },
  })

/** A whole lodging, so that the golden journal holds every field that a dossier has. */
export const acceptance = (number: number): Act =>
  actSchema.parse({
    ...head(number),
    basedOn: 0,
    body: {
      type: 'acceptApplication',
      dossier: {
        applicant: {
          identityNumber: '310117199005129978',
          name: '演示王芳',
          mobile: '13800000001',
          secondContact: '配偶 13800000002',
          household: { place: 'shanghai', district: '松江' },
        },
        certificate: {
          number: 'S000031000000260000001',
          kind: 'skill-level',
          occupationCode: '4-04-05-01',
          occupationName: '计算机程序设计员',
          level: 4,
          issueDate: '2026-06-18',
          institution: '演示评价机构',
          obtainedVia: 'assessment',
          state: 'valid',
        },
        account: {
          bank: '上海银行',
          cardNumber: '6222000000000000001',
          holderName: '演示王芳',
          socialSecurityCard: true,
        },
        materials: [],
        paperFacts: [],
        skilledPost: 'missing',
      },
      missing: [],
      seen: null,
    },
  })
