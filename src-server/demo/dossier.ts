// What the counter takes down when somebody of the town applies with everything in hand.

import { GUIDE_BANKS } from '#shared/domain/account-number/bank-card.ts'
import type { LodgeableDossier } from '#shared/domain/application/dossier.ts'
import type { Material, MaterialKind } from '#shared/domain/material/material.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { createRandom } from './random.ts'
import { testCard, testMobile } from './test-numbers.ts'

const BROUGHT: readonly MaterialKind[] = ['identity-card', 'bank-card', 'certificate']

/** `serial` picks account and second contact, so that the same serial is the same dossier. */
export function dossierOf(
  person: PersonFile,
  certificate: Certificate,
  serial: number,
  at: Instant,
  clerk: string,
): LodgeableDossier {
  const random = createRandom(serial)
  return {
    applicant: {
      identityNumber: person.identityNumber,
      name: person.name,
      mobile: person.mobile ?? testMobile(90_000_000 + serial),
      secondContact: testMobile(95_000_000 + serial),
      household: person.household,
    },
    certificate,
    account: {
      bank: random.pick(GUIDE_BANKS),
      cardNumber: testCard(serial),
      holderName: person.name,
      socialSecurityCard: random.chance(0.6),
    },
    materials: BROUGHT.map(
      (kind): Material => ({
        id: uuidV7(at, random.bytes(10)),
        kind,
        originalSeen: true,
        copyKept: kind !== 'identity-card',
        scans: [],
        remark: '',
        seenBy: clerk,
        seenAt: at,
      }),
    ),
    paperFacts: [],
    skilledPost: 'missing',
  }
}
