// 导入证书数据: what the register of certificates has gathered up to a day. A line about somebody of whom nothing else is
// known, or who bears another name in their file, is set aside and reported; the next import of the same file takes it.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../../db/database.ts'
import { inTransaction } from '../dry-run.ts'
import type { LineFault } from '../line-fault.ts'
import type { Feed } from './feed-file.ts'
import { type GatheredCertificate, gatheredCertificateSchema, withCertificate } from './gathered.ts'
import { moveWatermarks, watermarkFaults } from './import-facts.ts'
import { type FeedReport, runFeed } from './run-feed.ts'
import { writePeople } from './write-people.ts'

export type ImportCertificatesReport = FeedReport<{
  readonly changed: number
  readonly setAside: readonly LineFault[]
}>

export async function importCertificates(
  db: Db,
  path: string,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly upTo: PlainDate },
): Promise<ImportCertificatesReport> {
  const { now, dryRun, upTo } = options
  const watermarks = new Map([['certificate' as const, upTo]])
  const backwards = await watermarkFaults(db, watermarks)
  if (backwards.length > 0) return { status: 'refused', faults: backwards }
  const start = { changed: 0, setAside: [] as readonly LineFault[] }
  const report = await runFeed(
    db,
    certificateFeed(path),
    start,
    dryRun,
    async (transaction, piece, tally) => {
      const setAside: LineFault[] = []
      const brought = piece.map(({ line, entry }) => ({
        identityNumber: entry.identityNumber,
        change: (known: PersonFile | null) => {
          if (known?.name === entry.name) return withCertificate(known, dated(entry, upTo))
          setAside.push({ line, says: known === null ? '尚无该人员数据' : '姓名与人员数据不一致' })
          return null
        },
      }))
      const written = await transaction((tx) => writePeople(tx, brought, now))
      return { changed: tally.changed + written.changed, setAside: [...tally.setAside, ...setAside] }
    },
  )
  if (report.status === 'done') await inTransaction(db, dryRun, (tx) => moveWatermarks(tx, watermarks))
  return report
}

const certificateFeed = (path: string): Feed<GatheredCertificate> => ({
  path,
  schema: gatheredCertificateSchema,
  keyOf: ({ certificate }) => certificate.number,
  faultOf: ({ certificate }) => (certificate.state === 'not-imported' ? '登记库的证书不能是“未归集”' : null),
})

const dated = (entry: GatheredCertificate, upTo: PlainDate): GatheredCertificate => ({
  ...entry,
  certificate: { ...entry.certificate, knownAt: entry.certificate.knownAt ?? upTo },
})
