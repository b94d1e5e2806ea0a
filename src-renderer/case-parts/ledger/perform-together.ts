// One act on several records of one person: what has been done stays done, and a second try goes on with the rest.

import type { Fault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { ActedOn, PerformOn } from '../../acts/use-act.ts'

/** The first refusal; null: all of them are done and on disk. `done` is kept by the caller until then. */
export async function performTogether(
  act: PerformOn,
  records: readonly ActedOn[],
  body: CommandBody,
  done: Set<string>,
): Promise<Fault | null> {
  for (const record of records) {
    if (done.has(record.id)) continue
    const refused = await act(record, body)
    if (refused !== null) return refused
    done.add(record.id)
  }
  done.clear()
  return null
}
