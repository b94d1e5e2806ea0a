// What only the register, or somebody who has looked, can say of a certificate (section 2): whether it is on the list of
// 219号, and whether it is one of the two AI items. A yes or a no is a statement; silence is unknown while the register has
// no record, and a no as soon as it has one.

import type { Certificate } from './input.ts'

type Said = boolean | 'unknown'

const said = (statement: boolean | null, { state }: Certificate): Said =>
  statement ?? (state === 'not-imported' ? 'unknown' : false)

export const isListed219 = (certificate: Certificate): Said => said(certificate.listed219, certificate)

/** Only a special ability can be an AI item. */
export const isAiItem = (certificate: Certificate): Said =>
  certificate.kind === 'special-ability' ? said(certificate.aiItem, certificate) : false
