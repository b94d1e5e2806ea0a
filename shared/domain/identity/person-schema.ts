// How a person's document number, name and telephone number enter: folded at the boundary, so that what is stored, compared
// and searched is one form.

import { foldedLine } from '#shared/kernel/folded-text.ts'
import { z } from 'zod'
import { foldDocumentNumber } from './document-number.ts'
import { foldName } from './person-name.ts'
import { foldPhone } from './phone-number.ts'

export const documentNumberSchema = z.string().overwrite(foldDocumentNumber).min(1).max(18)
export const personNameSchema = z.string().overwrite(foldName).min(1).max(60)
export const phoneSchema = z.string().overwrite(foldPhone).min(1).max(20)
/** Name and telephone number of somebody else, in words. */
export const secondContactSchema = z.string().overwrite(foldedLine).max(60)
