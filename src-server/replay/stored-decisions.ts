// The decisions of an application, oldest first, as its events keep them: facts, outcome, trace. An event whose facts
// contradicted each other has none.

import { applicationEventSchema, type ApplicationEvent } from '#shared/domain/application/events.ts'
import type { Decision } from '#shared/domain/application/decision.ts'
import type { Db } from '../db/database.ts'

export interface DecisionOnRecord {
  readonly version: number
  readonly event: ApplicationEvent['type']
  readonly decision: Decision | null
}

export async function storedDecisions(db: Db, application: string): Promise<readonly DecisionOnRecord[]> {
  const rows = await db
    .selectFrom('application_event')
    .where('application', '=', application)
    .orderBy('version')
    .orderBy('position')
    .select(['version', 'event'])
    .execute()
  return rows.flatMap(({ version, event }) => {
    const parsed = applicationEventSchema.parse(event)
    return 'decision' in parsed ? [{ version, event: parsed.type, decision: parsed.decision }] : []
  })
}
