// 导入证书数据: what the register of certificates has gathered up to a day. A line about somebody of whom nothing else is
// known, or who bears another name in their file, is set aside and reported; the next import of the same file takes it.

import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { isSameName } from '#shared/domain/identity/person-name.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { type Source, sourceOfCertificate } from '#shared/domain/person/sources.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../../db/database.ts'
import { inTransaction } from '../dry-run.ts'
import type { LineFault } from '../line-fault.ts'
import { type Feed, piecesOf } from './feed-file.ts'
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
  options: {
    readonly now: Instant
    readonly dryRun: boolean
    readonly upTo: PlainDate
    /** Whose file it is, where it is said. */
    readonly source?: Source | null
  },
): Promise<ImportCertificatesReport> {
  const { now, dryRun, upTo, source = null } = options
  const watermarks = new Map([['certificate' as const, upTo]])
  const backwards = await watermarkFaults(db, watermarks)
  if (backwards.length > 0) return { status: 'refused', faults: backwards }
  const start = { changed: 0, setAside: [] as readonly LineFault[] }
  const feed = certificateFeed(path)
  const keeping = {
    feed: 'certificates' as const,
    deliverers: async () => new Map([...(await registersIn(feed, source))].map((each) => [each, upTo])),
    personOf: ({ identityNumber }: GatheredCertificate) => identityNumber,
  }
  const report = await runFeed(
    db,
    feed,
    keeping,
    start,
    { now, dryRun },
    async (transaction, piece, tally, file) => {
      const setAside: LineFault[] = []
      const brought = piece.map(({ line, entry }) => ({
        identityNumber: entry.identityNumber,
        change: (known: PersonFile | null) => {
          if (known !== null && isSameName(known.name, entry.name))
            return withCertificate(known, dated(entry, upTo))
          setAside.push({ line, says: known === null ? '尚无该人员数据' : '姓名与人员数据不一致' })
          return null
        },
      }))
      const written = await transaction((tx) => writePeople(tx, brought, file, now))
      const counted = {
        changed: tally.changed + written.changed,
        setAside: [...tally.setAside, ...setAside],
      }
      return { tally: counted, setAside }
    },
  )
  if (report.status === 'done') await inTransaction(db, dryRun, (tx) => moveWatermarks(tx, watermarks))
  return report
}

const certificateFeed = (path: string): Feed<GatheredCertificate> => ({
  path,
  schema: gatheredCertificateSchema,
  keyOf: ({ certificate: { number, occupationCode } }) => certificateKey(number, occupationCode),
  faultOf: ({ certificate }) => (certificate.state === 'not-imported' ? '登记库的证书不能是“未归集”' : null),
})

/** The registers whose certificates stand in the file; an empty one is the assessment centre's. */
async function registersIn(
  feed: Feed<GatheredCertificate>,
  named: Source | null,
): Promise<ReadonlySet<Source>> {
  if (named !== null) return new Set([named])
  const found = new Set<Source>()
  for await (const piece of piecesOf(feed))
    for (const { entry } of piece) found.add(sourceOfCertificate(entry.certificate))
  return found.size > 0 ? found : new Set<Source>(['cert-center'])
}

const dated = (entry: GatheredCertificate, upTo: PlainDate): GatheredCertificate => ({
  ...entry,
  certificate: { ...entry.certificate, knownAt: entry.certificate.knownAt ?? upTo },
})
