// What a cache throws when this machine's storage fails it: an expected error with a sentence, so that the loop can say
// what is wrong. Nothing is lost by it: acts are in the journal, records on the server.

import { describeFault, type Fault } from '#shared/contracts/faults.ts'

export class CacheFailure extends Error {
  override name = 'CacheFailure'
  readonly fault: Fault

  constructor(problem: Fault) {
    super(describeFault(problem))
    this.fault = problem
  }
}
