// Hands picked files to the host one by one; each is on disk or refused with its reason, and the others go on.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { MAX_SCAN_BYTES, type Scan } from '#shared/domain/material/material.ts'
import { storeScan } from '../../../host/scan-client.ts'

const MIB = 1024 * 1024

export async function storeScans(
  files: readonly File[],
): Promise<{ readonly scans: readonly Scan[]; readonly refused: readonly Fault[] }> {
  const scans: Scan[] = []
  const refused: Fault[] = []
  for (const file of files) {
    // Known beforehand, so that nobody waits for 60 MB to be refused. The host checks again.
    if (file.size > MAX_SCAN_BYTES) {
      refused.push(fault('fileTooLarge', { size: Math.ceil(file.size / MIB), limit: MAX_SCAN_BYTES / MIB }))
      continue
    }
    // Nor is nothing sent: how an empty body arrives differs from shell to shell.
    if (file.size === 0) {
      refused.push(fault('fileEmpty'))
      continue
    }
    const stored = await storeScan(file)
    if (stored.ok) scans.push(stored.value)
    else refused.push(stored.error)
  }
  return { scans, refused }
}
