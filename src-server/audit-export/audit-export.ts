// 审计导出: everything that an auditor needs to do the sums without believing the program, one file a kind, as it stood at the
// end of a day. Read inside one snapshot of the database, streamed, nothing decided anew (docs/AUDIT-EXPORT.md).

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseDesign } from '#shared/domain/case/case-design.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { inquiryDesign } from '#shared/domain/inquiry/inquiry-design.ts'
import { institutionHoldDesign } from '#shared/domain/institution-hold/institution-hold-design.ts'
import { monthDesign } from '#shared/domain/month/month-design.ts'
import { phoneCheckDesign } from '#shared/domain/phone-check/phone-check-design.ts'
import { publicationDesign } from '#shared/domain/publication/publication-design.ts'
import { recoupItemDesign } from '#shared/domain/recoup-item/recoup-item-design.ts'
import { suspectDesign } from '#shared/domain/suspect/suspect-design.ts'
import { unpaidItemDesign } from '#shared/domain/unpaid-item/unpaid-item-design.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../db/database.ts'
import { actLines } from './act-lines.ts'
import { applicationLine } from './application-lines.ts'
import type { Asked } from './asked.ts'
import { bankLines } from './bank-lines.ts'
import { callLine } from './call-lines.ts'
import { catalogueLines } from './catalogue-lines.ts'
import { deliveryLines } from './delivery-lines.ts'
import { drawLines } from './draw-lines.ts'
import { factLines, historyLines } from './fact-lines.ts'
import { type Folded, foldedApplications, foldedCases } from './folded-cases.ts'
import { institutionsHeld } from './holds.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import { midnightAfter } from './moments.ts'
import { asLines, type Line, writeLines, type Written } from './ndjson-file.ts'
import { owedLine } from './owed-lines.ts'
import { paymentLines } from './payment-lines.ts'
import { listsOfPayments, orderLines } from './payment-orders.ts'
import { personFiles, personOfApplication, personOfFile } from './person-lines.ts'
import { pseudonyms } from './pseudonyms.ts'
import { publicationLine } from './publication-lines.ts'
import { recoupLine } from './recoup-lines.ts'
import { openSortedLines, type SortedLines } from './sorted-lines.ts'
import { suspectLine } from './suspect-lines.ts'
import { tableLines } from './table-lines.ts'
import { unpaidLine } from './unpaid-lines.ts'

export interface AuditExportOptions {
  readonly dir: string
  readonly asOf: PlainDate
  /** Names people and numbers. */
  readonly full: boolean
  readonly now: Instant
}

export function auditExport(db: Db, options: AuditExportOptions): Promise<Manifest> {
  const { dir, asOf, full } = options
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const asked = { tx, asOf, before: new Date(midnightAfter(asOf)), names: pseudonyms(full) }
      const written = await writeFiles(dir, asked, await openSortedLines(tx))
      return writeManifest(dir, written, options)
    })
}

async function writeFiles(
  dir: string,
  asked: Asked,
  sorted: SortedLines,
): Promise<ReadonlyMap<string, Written>> {
  const { names } = asked
  const written = new Map<string, Written>()
  const write = async (name: string, lines: AsyncIterable<string>): Promise<void> => {
    written.set(name, await writeLines(join(dir, `${name}.ndjson`), lines))
  }
  /** A kind of record with a file of its own; each record also says what is owed on it. */
  const records = <Rec extends CaseRecord, Event>(
    design: CaseDesign<Rec, Event>,
    line: (folded: Folded<Rec, Event>) => Line,
  ): AsyncGenerator<string> => asLines(recordLines(asked, sorted, design, line))

  for await (const file of personFiles(asked)) {
    const line = personOfFile(file, names)
    await sorted.add('persons', names.person(file.identityNumber), line)
  }
  await write('applications', asLines(applicationsOf(asked, sorted)))
  await write('payments', sorted.read('payments'))
  await write(
    'unpaid',
    records(unpaidItemDesign, ({ record }) => unpaidLine(record, names)),
  )
  await write(
    'recoup',
    records(recoupItemDesign, ({ record }) => recoupLine(record)),
  )
  await write(
    'calls',
    records(phoneCheckDesign, ({ record }) => callLine(record)),
  )
  await write('publications', records(publicationDesign, publicationLine))
  await write('acts', asLines(actLines(asked)))
  await write('draws', asLines(drawLines(asked)))
  await write('facts', asLines(factLines(asked)))
  await write('history', asLines(historyLines(asked)))
  await write('persons', sorted.read('persons'))
  await write('catalogues', asLines(catalogueLines(asked)))
  await write('deliveries', asLines(deliveryLines(asked)))
  await write('bank', asLines(bankLines(asked)))
  await write('orders', asLines(orderLines(asked)))
  await write(
    'suspects',
    records(suspectDesign, ({ record }) => suspectLine(record)),
  )
  await write('tables', asLines(tableLines(asked)))
  await noteOwed(asked, sorted, inquiryDesign)
  await noteOwed(asked, sorted, institutionHoldDesign)
  await noteOwed(asked, sorted, monthDesign)
  await write('owed', sorted.read('owed'))
  return written
}

async function* applicationsOf(asked: Asked, sorted: SortedLines): AsyncGenerator<Line> {
  const { names, asOf } = asked
  const held = await institutionsHeld(asked)
  const lists = await listsOfPayments(asked)
  for await (const folded of foldedApplications(asked)) {
    const { record } = folded
    for (const line of paymentLines(record, lists, names))
      await sorted.add('payments', String(line['id']), line)
    await sorted.add(
      'persons',
      names.person(record.applicant.identityNumber),
      personOfApplication(record, names),
    )
    const step = owedLine(record, 'application', asOf)
    if (step !== null) await sorted.add('owed', record.id, step)
    yield applicationLine(folded, held, names)
  }
}

async function* recordLines<Rec extends CaseRecord, Event>(
  asked: Asked,
  sorted: SortedLines,
  design: CaseDesign<Rec, Event>,
  line: (folded: Folded<Rec, Event>) => Line,
): AsyncGenerator<Line> {
  for await (const folded of foldedCases(asked, design)) {
    const step = owedLine(folded.record, design.kind, asked.asOf)
    if (step !== null) await sorted.add('owed', folded.record.id, step)
    yield line(folded)
  }
}

async function noteOwed<Rec extends CaseRecord, Event>(
  asked: Asked,
  sorted: SortedLines,
  design: CaseDesign<Rec, Event>,
): Promise<void> {
  for await (const { record } of foldedCases(asked, design)) {
    const step = owedLine(record, design.kind, asked.asOf)
    if (step !== null) await sorted.add('owed', record.id, step)
  }
}
