// A fault on the wire. An unknown name (a newer server's) is itself a broken answer, so it is refused here.

import { z } from 'zod'
import { type Fault, FAULTS, type FaultName } from './faults.ts'

const names = Object.keys(FAULTS) as [FaultName, ...FaultName[]]

export const faultSchema = z
  .object({
    fault: z.enum(names),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })

  .transform(({ fault, details }): Fault => (details === undefined ? { fault } : { fault, details }))
