// What the counter does, the same for everybody who competes.

import { z } from 'zod'
import type { CounterAct } from '../commands/counter-work.ts'

const actsSchema = z.array(z.custom<CounterAct>((value) => typeof value === 'object' && value !== null))

export const actsOfCounter = async (): Promise<readonly CounterAct[]> =>
  actsSchema.parse(await (await fetch('/acts')).json())
