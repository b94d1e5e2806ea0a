// A visit that an address begins: `['again', id]` of the same person for another certificate, `['person', id]` of
// somebody whom the search found. The address holds the record's id, never the number.

import { useMemo } from 'react'
import { newId } from '../../acts/perform-act.ts'
import { usePersonFile } from '../../cache/person-files.ts'
import { useScreenApplication } from '../../cache/screen-applications.ts'
import { emptyVisit, nextCertificate, type Visit } from './visit/visit.ts'
import { visitOfApplication } from './visit/visit-of-application.ts'

export interface BegunVisit {
  /** The record that it begins with. */
  readonly of: string
  readonly visit: () => Visit
}

export const beginsVisit = ([kind]: readonly string[]): boolean => kind === 'again' || kind === 'person'

/** Null where the address begins none, and while it is looked up. */
export function useBegunVisit([kind, id]: readonly string[]): BegunVisit | null {
  const application = useScreenApplication(kind === 'again' ? id : undefined)?.record
  const person = usePersonFile(kind === 'person' ? id : undefined)
  return useMemo(() => {
    if (application !== undefined) {
      return {
        of: application.id,
        visit: () => nextCertificate(visitOfApplication(application, null), newId()),
      }
    }
    if (person == null) return null
    const { identityNumber } = person
    return { of: person.id, visit: () => ({ ...emptyVisit(newId()), identityNumber }) }
  }, [application, person])
}
