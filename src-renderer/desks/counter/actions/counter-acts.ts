// The three acts of a visit. The page waits for the journal: only when the act is on disk does the draft end and the
// paper open (SYNC-1); whatever goes wrong before leaves everything as typed.

import type { Fault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { type Ground } from '#shared/domain/application/application.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import type { MaterialKind } from '#shared/domain/material/material.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { newId, performAct } from '../../../acts/perform-act.ts'
import { now } from '../../../ui/clock.ts'
import { goTo } from '../../../ui/hash-route.ts'
import type { Lodging } from '../visit/assess-visit.ts'
import { dossierOf } from '../visit/dossier-of-visit.ts'
import type { Visit } from '../visit/visit.ts'

export type PaperKind = 'receipt' | 'return' | 'refusal'

export interface CounterActs {
  readonly accept: () => Promise<Fault | null>
  readonly giveBack: (missing: MaterialKind[], remark: string) => Promise<Fault | null>
  readonly refuse: () => Promise<Fault | null>
  readonly grounds: () => readonly Ground[]
}

interface Case {
  readonly visit: Visit
  readonly certificate: Certificate | null
  readonly known: KnownFacts | undefined
  readonly missing: readonly MaterialKind[]
  readonly lodging: Lodging
  readonly staff: string
  /** The act is on disk. */
  readonly onDone: () => void
}

export function counterActs(situation: Case): CounterActs {
  const { visit, certificate, known, missing, lodging, staff, onDone } = situation
  const witness = () => ({ staff, at: now(), newId })

  const perform = async (body: CommandBody, paper: PaperKind): Promise<Fault | null> => {
    const done = await performAct({
      by: staff,
      target: visit.application,
      basedOn: visit.basedOn,
      trail: visit.trail,
      body,
    })
    if (!done.ok) return done.error
    onDone()
    goTo('papers', paper, visit.application)
    return null
  }

  const decision = () =>
    certificate === null || known === undefined
      ? null
      : decideOn(dossierOf(visit, certificate, witness()), known, {
          id: visit.application,
          ...lodging,
          at: now(),
        })

  const grounds = (): Ground[] => {
    const decided = decision()
    return decided === null ? [] : groundsOf(decided)
  }

  return {
    grounds,
    accept: async () => {
      if (certificate === null) return null
      const dossier = dossierOf(visit, certificate, witness())
      const seen = decision()?.outcome ?? null
      return perform({ type: 'acceptApplication', dossier, missing: [...missing], seen }, 'receipt')
    },
    giveBack: async (wanted, remark) => {
      const dossier = visit.basedOn === 0 ? dossierOf(visit, certificate, witness()) : null
      return perform({ type: 'returnApplication', dossier, missing: wanted, remark }, 'return')
    },
    refuse: async () => {
      if (certificate === null) return null
      const dossier = dossierOf(visit, certificate, witness())
      return perform({ type: 'refuseApplication', dossier, grounds: grounds() }, 'refusal')
    },
  }
}
