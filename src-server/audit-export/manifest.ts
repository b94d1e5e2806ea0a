// manifest.json: what the export consists of, so that whoever receives it can tell that it is whole.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { RULE_SETS } from '#shared/policy/rule-set.ts'
import { isoMoment } from './moments.ts'
import type { Written } from './ndjson-file.ts'

export interface Manifest {
  readonly format: 1
  readonly asOf: PlainDate
  readonly full: boolean
  readonly writtenAt: string
  readonly ruleSets: readonly string[]
  /** Null until acts are chained. */
  readonly chainHead: null
  readonly files: Readonly<Record<string, Written>>
}

export async function writeManifest(
  dir: string,
  written: ReadonlyMap<string, Written>,
  { asOf, full, now }: { readonly asOf: PlainDate; readonly full: boolean; readonly now: Instant },
): Promise<Manifest> {
  const manifest: Manifest = {
    format: 1,
    asOf,
    full,
    writtenAt: isoMoment(now),
    ruleSets: RULE_SETS.map(({ version }) => version),
    chainHead: null,
    files: Object.fromEntries(written),
  }
  await writeFile(join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}
