// 导入证书数据: what one register of certificates has gathered up to a day. A line about somebody of whom nothing else is
// known, or who bears another name in their file, is reported and waits: it joins the file as soon as it fits. While lines
// wait the watermark moves only where the operator says so: what is missing for them would else count as known.

import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { isSameName } from '#shared/domain/identity/person-name.ts'
import type { Register } from '#shared/domain/person/sources.ts'
import type { Db } from '../../db/database.ts'
import { inTransaction } from '../dry-run.ts'
import type { LineFault } from '../line-fault.ts'
import type { Feed } from './feed-file.ts'
import { type GatheredCertificate, gatheredCertificateSchema } from './gathered.ts'
import type { DeliveryOptions } from './import-facts.ts'
import { type Said } from './made-of.ts'
import { futureFault, moveWatermark } from './move-watermark.ts'
import { type FeedReport, runFeed } from './run-feed.ts'
import { writePeople } from './write-people.ts'

export type ImportCertificatesReport = FeedReport<{
  readonly changed: number
  readonly older: number
  readonly setAside: readonly LineFault[]
}> & { readonly moved?: boolean }

export async function importCertificates(
  db: Db,
  path: string,
  options: DeliveryOptions<Register> & {
    /** Moves the watermark although lines were set aside. */
    readonly moveAnyway?: boolean
  },
): Promise<ImportCertificatesReport> {
  const { now, dryRun, source, upTo, number = 0, moveAnyway = false } = options
  const future = futureFault(source, upTo, now)
  if (future.length > 0) return { status: 'refused', faults: future }
  const start = { changed: 0, older: 0, setAside: [] as readonly LineFault[] }
  const keeping = {
    feed: 'certificates' as const,
    deliverers: () => Promise.resolve(new Map([[source, upTo]])),
    personOf: ({ identityNumber }: GatheredCertificate) => identityNumber,
  }
  const report = await runFeed(
    db,
    certificateFeed(path, source),
    keeping,
    start,
    { now, dryRun },
    async (transaction, piece, tally, file) => {
      const brought = piece.map(({ entry }) => ({
        identityNumber: entry.identityNumber,
        said: saidIn(entry, { source, asOf: upTo, number }),
      }))
      const written = await transaction((tx) => writePeople(tx, brought, file, now))
      const setAside = piece.flatMap(({ line, entry }) => {
        const known = written.files.get(entry.identityNumber)
        if (known !== undefined && isSameName(known.name, entry.name)) return []
        return [{ line, says: known === undefined ? '尚无该人员数据' : '姓名与人员数据不一致' }]
      })
      const counted = {
        changed: tally.changed + written.changed,
        older: tally.older + written.older,
        setAside: [...tally.setAside, ...setAside],
      }
      return { tally: counted, setAside }
    },
  )
  if (report.status !== 'done') return report
  const moves = report.lines > 0 && (report.setAside.length === 0 || moveAnyway)
  const moved = moves && (await inTransaction(db, dryRun, (tx) => moveWatermark(tx, source, upTo)))
  return { ...report, moved }
}

const saidIn = (
  { name, certificate }: GatheredCertificate,
  of: Pick<Said, 'source' | 'asOf' | 'number'>,
): Said => ({
  ...of,
  item: certificateKey(certificate.number, certificate.occupationCode),
  content: { kind: 'certificate', name, certificate },
})

const certificateFeed = (path: string, source: Register): Feed<GatheredCertificate> => ({
  path,
  schema: gatheredCertificateSchema,
  keyOf: ({ certificate: { number, occupationCode } }) => certificateKey(number, occupationCode),
  faultOf: ({ certificate }) => {
    if (certificate.state === 'not-imported') return '登记库的证书不能是“未归集”'
    const named = certificate.source
    return named == null || named === source ? null : '含有不属于该来源的数据：注明其他来源的证书'
  },
})
