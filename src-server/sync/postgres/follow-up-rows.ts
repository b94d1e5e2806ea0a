// What commands have set off and what is still to be done. The id follows from the cause and the place in its list, so a
// follow-up that is carried out twice is recognised like any command (SYNC-4).

import { createHash } from 'node:crypto'
import type { FollowUp } from '#shared/domain/case/case-design.ts'
import type { Tx } from '../../db/database.ts'

/** A UUID (version 8) that is always the same for the same words. */
export function derivedId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export async function noteFollowUps(tx: Tx, cause: string, followUps: readonly FollowUp[]): Promise<void> {
  if (followUps.length === 0) return
  await tx
    .insertInto('follow_up')
    .values(
      followUps.map(({ kind, target, body }, place) => ({
        id: derivedId('follow-up', cause, String(place)),
        cause,
        kind,
        target,
        body: JSON.stringify(body),
      })),
    )
    .execute()
}
