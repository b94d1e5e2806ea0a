// `municipal audit-export`: what an auditor of the municipal audit office asks for, a file a kind. Without `--full` nobody can
// be recognised in it; the folder is readable by its owner alone either way.

import { parseArgs } from 'node:util'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { auditExport } from '../audit-export/audit-export.ts'
import { municipalClock, todayOption } from '../clock.ts'
import { dateIn } from './date-in.ts'
import { openWithTown } from './open-with-town.ts'
import { dataDirOption, type Subcommand, UsageError } from './subcommand.ts'

export const auditExportCommand: Subcommand = {
  usage:
    'audit-export --out DIR [--as-of YYYY-MM-DD] [--full] [--json] [--today YYYY-MM-DD] [--data-dir DIR]',
  summary: 'write the audit export (docs/AUDIT-EXPORT.md) as of the end of a day; --full names people',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'as-of': { type: 'string' },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ...todayOption,
        ...dataDirOption,
      },
    })
    const { out, full } = values
    if (out === undefined || positionals.length > 0) throw new UsageError('--out names the folder')
    const now = municipalClock(values.today)()
    const asOf = dateIn(values['as-of'], shanghaiDate(now))
    const database = await openWithTown(values['data-dir'], now)
    try {
      const manifest = await auditExport(database.db, { dir: out, asOf, full, now })
      if (values.json) console.log(JSON.stringify(manifest))
      else
        for (const [name, { rows, sha256 }] of Object.entries(manifest.files))
          console.log(`${name.padEnd(14)}${String(rows).padStart(9)} 行  SHA-256 ${sha256}`)
    } finally {
      await database.close()
    }
  },
}
