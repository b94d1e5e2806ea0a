// The records of a ledger as the screen shows them, live, each with what the search knows of its person: the sound of the
// name and the number of the certificate stand in the index of the applications.

import type { Applicant } from '#shared/domain/application/dossier.ts'
import type { SmallCaseKind } from '#shared/domain/case/case-kind.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { isOfKind, type Screened } from '#shared/sync/screen.ts'
import { matcher, type Searchable } from './index/search.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

export interface LedgerCase<Rec> extends Screened<Rec> {
  readonly searchable: Searchable
}

/** Undefined while loading. */
export const useUnpaidCases = (): readonly LedgerCase<UnpaidItem>[] | undefined =>
  useCached('ledger unpaid-item', async () => withPeople(await casesOf('unpaid-item')))

/** Undefined while loading. */
export const useRecoupCases = (): readonly LedgerCase<RecoupItem>[] | undefined =>
  useCached('ledger recoup-item', async () => withPeople(await casesOf('recoup-item')))

/** Those of whom the quick filter's words speak; all without words. */
export function matching<Rec>(cases: readonly LedgerCase<Rec>[], text: string): readonly LedgerCase<Rec>[] {
  const matches = matcher(text)
  return matches === null ? cases : cases.filter(({ searchable }) => matches(searchable))
}

const casesOf = async <K extends SmallCaseKind>(
  kind: K,
): Promise<Screened<Extract<SmallCase, { kind: K }>>[]> =>
  (await askCache(QUESTIONS.cases, { of: kind })).flatMap(({ record, ...how }) =>
    isOfKind(record, kind) ? [{ record, ...how }] : [],
  )

interface About {
  readonly id: string
  readonly application: string
  readonly applicant: Omit<Applicant, 'household'>
}

async function withPeople<Rec extends About>(
  cases: readonly Screened<Rec>[],
): Promise<readonly LedgerCase<Rec>[]> {
  const ids = cases.map(({ record }) => record.application)
  const rows = new Map((await askCache(QUESTIONS.rows, { ids })).map((row) => [row.id, row]))
  return cases.map((shown) => {
    const { id, application, applicant } = shown.record
    const { name, identityNumber, mobile } = applicant
    const row = rows.get(application)
    const searchable: Searchable = {
      id,
      name,
      identityNumber,
      mobile,
      sounds: row?.sounds ?? '',
      certificateNumber: row?.certificateNumber ?? '',
    }
    return { ...shown, searchable }
  })
}
