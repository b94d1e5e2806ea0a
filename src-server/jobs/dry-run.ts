// 试运行: decides everything as a true run does, in the same transaction, and takes it back.

import type { Db, Tx } from '../db/database.ts'

class TakenBack<T> extends Error {
  readonly result: T
  constructor(result: T) {
    super()
    this.result = result
  }
}

export async function inTransaction<T>(db: Db, dryRun: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
  const taken: { back: TakenBack<T> | null } = { back: null }
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await work(tx)
      if (!dryRun) return result
      taken.back = new TakenBack(result)
      throw taken.back
    })
  } catch (problem) {
    if (taken.back !== null && problem === taken.back) return taken.back.result
    throw problem
  }
}
