// The global search over the cached applications: by name, receipt number or the last digits of the identity number.

import type { Application } from '#shared/domain/application/application.ts'

const MOST_HITS = 12

export function searchApplications(records: readonly Application[], text: string): readonly Application[] {
  const wanted = text.replace(/\s/g, '').toUpperCase()
  if (wanted === '') return []
  return records
    .filter(
      ({ applicant, receipt, certificate }) =>
        applicant.name.toUpperCase().includes(wanted) ||
        receipt.toUpperCase().includes(wanted) ||
        certificate?.number?.toUpperCase().includes(wanted) === true ||
        // From three digits on: fewer would match half the list.
        (wanted.length >= 3 && applicant.identityNumber.endsWith(wanted)),
    )
    .slice(0, MOST_HITS)
}
