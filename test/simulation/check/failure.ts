// A promise of the sync sheet that a history broke.

export type Harm = 'lost' | 'doubled' | 'overwritten' | 'other'

export class HistoryFailure extends Error {
  override name = 'HistoryFailure'
  readonly invariant: string
  readonly harm: Harm

  constructor(invariant: string, detail: string, harm: Harm = 'other') {
    super(`${invariant}: ${detail}`)
    this.invariant = invariant
    this.harm = harm
  }
}
