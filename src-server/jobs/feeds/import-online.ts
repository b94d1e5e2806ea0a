// 导入网上申请: what came in over the city's online channel. Accepted where the data alone carry it, else the person is
// sent to a window; the district is the one that the policy's routing names (policy sheet 5), or, where the facts name
// none, the one that the person chose.

import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import { applicantFault } from '#shared/domain/application/applicant-fault.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import { lodgeableDossierSchema } from '#shared/domain/application/dossier.ts'
import { CITY_UNIT, type UnitId, unitOfDistrict } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { DISTRICTS } from '#shared/policy/vocabulary.ts'
import { z } from 'zod'
import type { Db, Tx } from '../../db/database.ts'
import { gatherFacts } from '../../sync/known-facts.ts'
import { readApplication } from '../../sync/postgres/application-rows.ts'
import { derivedId } from '../../sync/postgres/follow-up-rows.ts'
import { postgresTransaction } from '../../sync/postgres/postgres-transaction.ts'
import type { LineFault } from '../line-fault.ts'
import { applyMunicipal } from '../municipal-command.ts'
import type { Feed } from './feed-file.ts'
import { type FeedReport, runFeed, type Taken } from './run-feed.ts'

const onlineSchema = z.strictObject({
  /** The channel's own number; the application's id follows from it, so that a line is taken once. */
  number: z.string().min(1).max(60),
  lodgedOn: plainDateSchema,
  /** Where the person wants to be reviewed if the data name no district. */
  district: z.enum(DISTRICTS),
  dossier: lodgeableDossierSchema.extend({
    materials: lodgeableDossierSchema.shape.materials.default([]),
    paperFacts: z.tuple([]).default([]),
    skilledPost: lodgeableDossierSchema.shape.skilledPost.default('missing'),
  }),
})
type OnlineLine = z.output<typeof onlineSchema>

interface Tally {
  readonly accepted: number
  readonly toWindow: number
  /** Taken by an earlier import. */
  readonly known: number
  readonly refused: readonly LineFault[]
}
export type ImportOnlineReport = FeedReport<Tally>

/** Each application in a transaction of its own: several in one would hold the counters of several units (SYNC-9). */
export const importOnline = (
  db: Db,
  path: string,
  { now, dryRun }: { readonly now: Instant; readonly dryRun: boolean },
): Promise<ImportOnlineReport> => {
  const start: Tally = { accepted: 0, toWindow: 0, known: 0, refused: [] }
  const keeping = {
    feed: 'online' as const,
    deliverers: () => Promise.resolve(new Map([['online' as const, null]])),
    personOf: ({ dossier }: OnlineLine) => dossier.applicant.identityNumber,
  }
  const run = { now, dryRun }
  return runFeed(db, onlineFeed(path, now), keeping, start, run, async (transaction, piece, tally) => {
    let counted = tally
    for (const { line, entry } of piece) {
      const unit = await transaction((tx) => unitOf(tx, entry, now))
      const taken = await transaction((tx) => lodge(tx, entry, unit, now))
      counted =
        typeof taken === 'string'
          ? { ...counted, [taken]: counted[taken] + 1 }
          : { ...counted, refused: [...counted.refused, { line, says: describeFault(taken) }] }
    }
    return { tally: counted, setAside: counted.refused.slice(tally.refused.length) } satisfies Taken<Tally>
  })
}

const onlineFeed = (path: string, now: Instant): Feed<OnlineLine> => ({
  path,
  schema: onlineSchema,
  keyOf: ({ number }) => number,
  faultOf: ({ lodgedOn, dossier }) => {
    if (lodgedOn > shanghaiDate(now)) return '申请日期在今天之后'
    const wrong = applicantFault(dossier.applicant)
    if (wrong !== null) return describeFault(wrong)
    if (dossier.certificate.issueDate > lodgedOn) return '发证日期晚于申请日期'
    return null
  },
})

async function lodge(
  tx: Tx,
  line: OnlineLine,
  unit: UnitId,
  now: Instant,
): Promise<'accepted' | 'toWindow' | 'known' | Fault> {
  const target = derivedId('online', line.number)
  const { dossier, lodgedOn } = line
  const body = { type: 'acceptOnline' as const, lodgedOn, dossier: { ...dossier, paperFacts: [] } }
  const act = { id: derivedId('acceptOnline', line.number), target, unit, basedOn: 0, body }
  const outcome = await applyMunicipal(tx, act, now)
  invariant(outcome !== null, 'a record without a predecessor waits for nobody')
  if (outcome.status !== 'applied') return outcome.fault
  if (outcome.replayed) return 'known'
  return (await readApplication(tx, target))?.record.state === 'accepted' ? 'accepted' : 'toWindow'
}

/** Looked up before the lodging's own transaction, whose locks are taken in another order (db/locks.ts). */
async function unitOf(
  tx: Tx,
  { number, dossier, lodgedOn, district }: OnlineLine,
  at: Instant,
): Promise<UnitId> {
  const { identityNumber } = dossier.applicant
  const known = await gatherFacts(postgresTransaction(tx), identityNumber, derivedId('online', number), null)
  const lodging = { id: number, unitId: CITY_UNIT, on: lodgedOn, at, channel: 'online' as const }
  const decision = decideOn({ ...dossier, paperFacts: [] }, known, lodging)
  return unitOfDistrict(decision?.outcome.reviewDistrict ?? district)
}
