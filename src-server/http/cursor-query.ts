// The cursor of a workstation as it stands in an address: `of=…&unit=…&city=…&epoch=…`. Nothing personal is in it.

import { z } from 'zod'
import { type Cursor, cursorSchema } from '#shared/contracts/municipal.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'

const number = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

export const cursorQuerySchema = z
  .object({
    of: unitIdSchema.nullable().default(null),
    unit: number.default(0),
    city: number.default(0),
    epoch: z
      .uuid()
      .or(z.literal('').transform(() => null))
      .nullable()
      .default(null),
  })
  .transform((query): Cursor => cursorSchema.parse(query))
