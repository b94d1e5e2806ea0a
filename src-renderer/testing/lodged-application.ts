// The test person's application as the screen holds it after 受理: decided and folded by the real domain.

import type { Application } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import { decide } from '#shared/domain/application/decide.ts'
import { accept, CLERK, KNOWN, sealed } from '#shared/fixtures/applicants.ts'
import { invariant } from '#shared/kernel/invariant.ts'

export function lodgedApplication(change: Partial<Application> = {}): Application {
  const decided = decide(null, sealed(accept(), { deviceSeq: 123 }), CLERK, {
    stage: 'proposed',
    known: KNOWN,
  })
  invariant(decided.ok, 'the test person can be taken in')
  return { ...applyAll(null, decided.value), ...change }
}
