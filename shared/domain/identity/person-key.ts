// One person, one key: by it records of one person find each other, however their number was typed (`x` and `X`).

import { foldDocumentNumber } from './document-number.ts'

export const personKey = foldDocumentNumber

export const isSamePerson = (one: string, other: string): boolean =>
  one === other || personKey(one) === personKey(other)
