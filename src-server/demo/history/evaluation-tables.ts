// The figures of the evaluation report of June 2025 that the town reproduces: tables 2-14 and 2-15 exactly, the sizes of
// districts and years (tables 2-6 and 2-8) as weights. Amounts are whole yuan; the report prints them in 万元.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'

export const CUT_OFF = plainDate('2024-12-31')

export interface Sum {
  readonly count: number
  readonly yuan: number
}

const sum = (wanYuan: number, count: number): Sum => ({ count, yuan: Math.round(wanYuan * 10_000) })

interface DistrictFigures {
  readonly district: District
  /** Payments of 2021 to 2024 (table 2-8): how large the district is. */
  readonly payments: number
  /** 应付未付 at the cut-off, first failed in 2024 and before (table 2-14). */
  readonly current: Sum
  readonly past: Sum
}

export const DISTRICT_FIGURES: readonly DistrictFigures[] = [
  { district: '浦东', payments: 72_238, current: sum(7.69, 59), past: sum(17.02, 124) },
  { district: '黄浦', payments: 33_449, current: sum(1.2, 9), past: sum(0.92, 7) },
  { district: '闵行', payments: 22_969, current: sum(0.81, 5), past: sum(1.23, 9) },
  { district: '静安', payments: 22_630, current: sum(1.16, 7), past: sum(3.12, 20) },
  { district: '宝山', payments: 22_490, current: sum(0, 0), past: sum(0, 0) },
  { district: '嘉定', payments: 20_560, current: sum(0.85, 6), past: sum(0.56, 3) },
  { district: '松江', payments: 18_098, current: sum(0.36, 3), past: sum(0.52, 6) },
  { district: '徐汇', payments: 16_211, current: sum(0.4, 2), past: sum(0.08, 1) },
  { district: '金山', payments: 14_866, current: sum(0, 0), past: sum(0, 0) },
  { district: '杨浦', payments: 12_360, current: sum(1.16, 9), past: sum(1.04, 8) },
  { district: '奉贤', payments: 12_346, current: sum(0.92, 6), past: sum(0, 0) },
  { district: '青浦', payments: 11_421, current: sum(0.52, 5), past: sum(0.16, 1) },
  { district: '普陀', payments: 10_279, current: sum(0.64, 4), past: sum(0.2, 1) },
  { district: '虹口', payments: 9_770, current: sum(0.28, 3), past: sum(0.16, 1) },
  { district: '长宁', payments: 8_277, current: sum(1.37, 7), past: sum(0.44, 3) },
  { district: '崇明', payments: 8_139, current: sum(0.48, 4), past: sum(0.32, 3) },
]

interface YearFigures {
  readonly year: number
  /** The first month with payments. */
  readonly from: number
  /** Payments and their mean (table 2-6). */
  readonly payments: number
  readonly meanYuan: number
  /** Cancelled in 2024 of what was paid in the year, and what of it came back (table 2-15). */
  readonly recovered: Sum
  readonly outstanding: Sum
}

export const YEAR_FIGURES: readonly YearFigures[] = [
  {
    year: 2021,
    from: 7,
    payments: 14_769,
    meanYuan: 1713,
    recovered: sum(0, 0),
    outstanding: sum(0.68, 4),
  },
  {
    year: 2022,
    from: 1,
    payments: 25_760,
    meanYuan: 1576,
    recovered: sum(17.89, 101),
    outstanding: sum(0.4, 2),
  },
  {
    year: 2023,
    from: 1,
    payments: 103_455,
    meanYuan: 1374,
    recovered: sum(192.98, 1016),
    outstanding: sum(1.96, 10),
  },
  {
    year: 2024,
    from: 1,
    payments: 174_853,
    meanYuan: 1497,
    recovered: sum(3.92, 20),
    outstanding: sum(2.36, 11),
  },
]

/** Of the claims outstanding at the cut-off, so many were older than six months (indicator C1304). */
export const OVERDUE_CLAIMS = 13
