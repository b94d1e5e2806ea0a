// The official tables against the records of the town, through the server's own door: who may take them out, what is in
// them, and that it is written down. That other programs read the files is libreoffice.test.ts's to show.

import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXPORT_NAMES, EXPORTS, exportPageSchema } from '#shared/contracts/exports.ts'
import { errorBodySchema, MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import {
  behindSchema,
  devicesSchema,
  durationsSchema,
  indicatorReportSchema,
  REPORT_PATHS,
} from '#shared/contracts/reports.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { INDICATOR_IDS } from '#shared/domain/indicators/indicators.ts'
import { exportCommand } from '../../src-server/commands/export.ts'
import { casesBehind, reportIndicators } from '../../src-server/reports/indicators.ts'
import { reportCancelled } from '../../src-server/reports/cancelled.ts'
import { PUDONG, SONGJIANG } from '../server/office.ts'
import { type Desk, openTownOffice, type TownOffice } from './town-office.ts'

const CUT_OFF = plainDate('2024-12-31')

let office: TownOffice
let city: Desk
let songjiang: Desk

beforeAll(async () => {
  office = await openTownOffice()
  city = await office.desk(CITY_UNIT, 'supervisor')
  songjiang = await office.desk(SONGJIANG, 'supervisor')
}, 120_000)
afterAll(() => office.drop())

const pageOf = async (desk: Desk, name: string, asOf = CUT_OFF) => {
  const answer = await desk.request(`${MUNICIPAL_PATHS.exports}/${name}?asOf=${asOf}&format=page`)
  expect(answer.status).toBe(200)
  return exportPageSchema.parse(await answer.json())
}

describe('GET /exports/:name', () => {
  it('is for supervisors alone', async () => {
    const ledger = await office.desk(SONGJIANG, 'ledger')
    for (const name of EXPORT_NAMES) {
      const answer = await ledger.request(`${MUNICIPAL_PATHS.exports}/${name}`)
      expect(answer.status).toBe(403)
      expect(errorBodySchema.parse(await answer.json()).error.fault).toBe('roleMissing')
    }
  })

  it('gives the same bytes for the same records, and writes down who took what with its digest', async () => {
    const path = `${MUNICIPAL_PATHS.exports}/unpaid?asOf=${CUT_OFF}`
    const digests = await Promise.all(
      [path, path].map(async (each) => {
        const bytes = new Uint8Array(await (await city.request(each)).arrayBuffer())
        return createHash('sha256').update(bytes).digest('hex')
      }),
    )
    expect(digests[0]).toBe(digests[1])
    const lines = await office.db
      .selectFrom('export_log')
      .where('sha256', '=', digests[0] ?? '')
      .select(['staff', 'device', 'name', 'period', 'format', 'row_count'])
      .execute()
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({
      staff: city.staff.id,
      device: city.device,
      name: 'unpaid',
      period: CUT_OFF,
      format: 'xlsx',
      row_count: 16,
    })
  })

  it('writes down an export that was broken off, without a digest', async () => {
    const answer = await city.request(`${MUNICIPAL_PATHS.exports}/intake?month=2026-11`)
    await answer.body?.cancel()
    const last = await office.db
      .selectFrom('export_log')
      .orderBy('id', 'desc')
      .select(['name', 'sha256'])
      .executeTakeFirst()
    expect(last).toEqual({ name: 'intake', sha256: null })
  })

  it('gives no ledger as a page: it names people and leaves only as a file', async () => {
    for (const name of EXPORT_NAMES.filter((each) => EXPORTS[each].ledger)) {
      const answer = await city.request(`${MUNICIPAL_PATHS.exports}/${name}?format=page`)
      expect(answer.status).toBe(400)
    }
  })

  it('answers an unknown table, day or month with a fault', async () => {
    for (const path of ['bonus', 'unpaid?asOf=2024-02-30', 'intake?month=2024-13', 'unpaid?format=pdf']) {
      const answer = await city.request(`${MUNICIPAL_PATHS.exports}/${path}`)
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(errorBodySchema.parse(await answer.json()).error.fault).toBe('invalidRequest')
    }
  })
})

describe('npm run municipal -- export', () => {
  it('writes the same bytes as the endpoint, readable by the owner alone, and prints rows and digest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jibu-export-'))
    const file = join(folder, 'unpaid.xlsx')
    const printed: unknown[] = []
    const print = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line))
    vi.stubEnv('DATABASE_URL', office.url)
    try {
      await exportCommand.run(['unpaid', '--as-of', CUT_OFF, '--out', file, '--json'])
      const bytes = await readFile(file)
      const answer = await city.request(`${MUNICIPAL_PATHS.exports}/unpaid?asOf=${CUT_OFF}`)
      expect(Buffer.compare(bytes, Buffer.from(await answer.arrayBuffer()))).toBe(0)
      expect(JSON.parse(String(printed[0]))).toEqual({
        name: 'unpaid',
        file,
        rows: 16,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      await expect(exportCommand.run(['bonus', '--out', file])).rejects.toThrow('the tables are')
      await expect(exportCommand.run(['unpaid'])).rejects.toThrow('--out')
    } finally {
      vi.unstubAllEnvs()
      print.mockRestore()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('what a unit sees', () => {
  it('a district its own rows, the city all sixteen', async () => {
    expect((await pageOf(city, 'unpaid')).rows).toHaveLength(16)
    expect((await pageOf(songjiang, 'unpaid')).rows).toEqual([['松江', 3600, 3, 5200, 6]])
    const own = await reportCancelled(office.db, CUT_OFF, SONGJIANG)
    const shown = await pageOf(songjiang, 'cancelled')
    expect(shown.rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(own.total.cancelledCount)
    expect(own.total.cancelledCount).toBeLessThan(1164)
    const other = await reportCancelled(office.db, CUT_OFF, PUDONG)
    expect(other).not.toEqual(own)
  })
})

describe('市区清算表', () => {
  it('R-33 沪人社规〔2025〕7号 二（三）: city and district bear what was paid less what came back, half each', async () => {
    const { rows } = await pageOf(city, 'settlement')
    expect(rows.length).toBeGreaterThan(40)
    for (const [, , , paid, repaid, net, cityPart, districtPart] of rows) {
      expect(Number(paid) - Number(repaid)).toBe(net)
      expect(cityPart).toBe(districtPart)
      expect(Number(cityPart) + Number(districtPart)).toBe(net)
    }
    const repaid = rows.reduce((sum, row) => sum + Number(row[4]), 0)
    expect(repaid).toBeGreaterThan(2_000_000)
  })

  it('agrees with 审核发放汇总 (表2-8) but for what the insurance fund paid', async () => {
    const granted = await pageOf(city, 'granted')
    const settled = await pageOf(city, 'settlement')
    const sum = (rows: readonly (readonly unknown[])[], at: number) =>
      rows.reduce((all, row) => all + Number(row[at]), 0)
    const fund = await office.db
      .selectFrom('application')
      .where((where) => where.eb('state', 'in', ['paid', 'recouping', 'recovered']))
      .where('lodged_on', '<', '2022-06-01')
      .select((build) => build.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(sum(granted.rows, 4) - sum(settled.rows, 2)).toBeLessThanOrEqual(fund.count)
    expect(sum(granted.rows, 4)).toBeGreaterThan(sum(settled.rows, 2))
  })
})

describe('GET /reports', () => {
  it('is for supervisors alone', async () => {
    const ledger = await office.desk(SONGJIANG, 'ledger')
    for (const path of [...Object.values(REPORT_PATHS), `${REPORT_PATHS.indicators}/C1105`]) {
      expect((await ledger.request(path)).status).toBe(403)
    }
  })

  it('gives the indicators of the caller’s unit and the records behind each', async () => {
    const at = `asOf=${CUT_OFF}`
    const answer = await songjiang.request(`${REPORT_PATHS.indicators}?${at}`)
    const { items } = indicatorReportSchema.parse(await answer.json())
    expect(items).toEqual((await reportIndicators(office.db, CUT_OFF, SONGJIANG)).items)
    const behind = behindSchema.parse(
      await (await songjiang.request(`${REPORT_PATHS.indicators}/C1105?${at}`)).json(),
    )
    expect(behind.total).toBe(3 + 6)
    expect(new Set(behind.records.map(({ kind }) => kind))).toEqual(new Set(['unpaid-item']))
    expect((await songjiang.request(`${REPORT_PATHS.indicators}/C9999`)).status).toBe(404)
  })

  it('gives how long people waited, month by month', async () => {
    const answer = await city.request(`${REPORT_PATHS.durations}?asOf=${CUT_OFF}`)
    const { months } = durationsSchema.parse(await answer.json())
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
    )
    const all = months.reduce((sum, each) => sum + each.first + each.second + each.third + each.later, 0)
    const { rows } = await pageOf(city, 'granted')
    const paid = rows.filter(([, year]) => year === '2024年').reduce((sum, row) => sum + Number(row[4]), 0)
    // What came back from the bank first is paid later and is not counted here.
    expect(all).toBeLessThanOrEqual(paid)
    expect(all).toBeGreaterThan(paid * 0.9)
  })

  it('gives the workstations of the unit, and who signed in last', async () => {
    const { devices } = devicesSchema.parse(await (await songjiang.request(REPORT_PATHS.devices)).json())
    expect(devices.every(({ unit }) => unit === SONGJIANG)).toBe(true)
    expect(devices.map(({ signedIn }) => signedIn?.name)).toContain(songjiang.staff.name)
    const all = devicesSchema.parse(await (await city.request(REPORT_PATHS.devices)).json()).devices
    expect(all.length).toBeGreaterThan(devices.length)
  })
})

describe('the indicators', () => {
  it('have a list behind them that is as long as what is missing', async () => {
    const { items } = await reportIndicators(office.db, CUT_OFF)
    expect(items.map(({ id }) => id)).toEqual(INDICATOR_IDS)
    for (const { id, numerator, denominator } of items) {
      const { total, records } = await casesBehind(office.db, id, CUT_OFF, null, 50)
      expect(records.length).toBe(Math.min(total, 50))
      if (id === 'C1303' || id === 'C1304') expect(total).toBe(numerator)
      else if (id !== 'C1105' && id !== 'C1202') expect(total).toBe(denominator - numerator)
    }
    expect((await casesBehind(office.db, 'C1105', CUT_OFF, null, 1)).total).toBe(129 + 187)
    expect((await casesBehind(office.db, 'C1202', CUT_OFF, null, 1)).total).toBe(27)
    expect((await casesBehind(office.db, 'C1304', CUT_OFF, null, 1)).total).toBe(13)
  })

  it('of the districts add up to the city’s', async () => {
    const whole = (await reportIndicators(office.db, CUT_OFF)).items
    const parts = await Promise.all(
      [SONGJIANG, PUDONG].map(async (unit) => (await reportIndicators(office.db, CUT_OFF, unit)).items),
    )
    for (const [index, { denominator }] of whole.entries()) {
      const sum = parts.reduce((all, items) => all + (items[index]?.denominator ?? 0), 0)
      expect(sum).toBeLessThanOrEqual(denominator)
    }
  })

  it('C1303: a share paid in the third month costs half a point, as the evaluation scored it', async () => {
    const { items } = await reportIndicators(office.db, CUT_OFF)
    expect(items.find(({ id }) => id === 'C1303')).toMatchObject({ score: 2.5 })
  })
})
