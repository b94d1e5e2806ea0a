// Hands picked files to the host one by one; each is on disk or refused with its reason, and the others go on.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Scan } from '#shared/domain/material/material.ts'
import { storeScan } from '../../../host/scan-client.ts'

export async function storeScans(
  files: readonly File[],
): Promise<{ readonly scans: readonly Scan[]; readonly refused: readonly Fault[] }> {
  const scans: Scan[] = []
  const refused: Fault[] = []
  for (const file of files) {
    const stored = await storeScan(file)
    if (stored.ok) scans.push(stored.value)
    else refused.push(stored.error)
  }
  return { scans, refused }
}
