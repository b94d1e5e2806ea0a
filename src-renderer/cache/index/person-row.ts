// What the search needs of a gathered person file.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { z } from 'zod'
import { nameSounds } from './name-sounds.ts'

export const personRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sounds: z.string(),
  identityNumber: z.string(),
  mobile: z.string(),
})
export type PersonRow = z.infer<typeof personRowSchema>

export const personRow = ({ id, name, identityNumber, mobile }: PersonFile): PersonRow => ({
  id,
  name,
  sounds: nameSounds(name),
  identityNumber,
  mobile: mobile ?? '',
})
