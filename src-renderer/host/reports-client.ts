// What the supervisor's desk asks the municipal server: it has no cache, offline there is a fault that says so.

import type { Fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import {
  type Behind,
  behindSchema,
  devicesSchema,
  type Durations,
  durationsSchema,
  type IndicatorReport,
  indicatorReportSchema,
  REPORT_PATHS,
} from '#shared/contracts/reports.ts'
import type { IndicatorId } from '#shared/domain/indicators/indicators.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'
import { askFor } from './host-client.ts'

const path = (report: string, asOf: PlainDate): string => `${HOST_PATHS.municipal}${report}?asOf=${asOf}`

export const getIndicators = (asOf: PlainDate): Promise<Result<IndicatorReport, Fault>> =>
  askFor(indicatorReportSchema, path(REPORT_PATHS.indicators, asOf))

export const getBehind = (id: IndicatorId, asOf: PlainDate): Promise<Result<Behind, Fault>> =>
  askFor(behindSchema, path(`${REPORT_PATHS.indicators}/${id}`, asOf))

export const getDurations = (asOf: PlainDate): Promise<Result<Durations, Fault>> =>
  askFor(durationsSchema, path(REPORT_PATHS.durations, asOf))

export const getDevices = (): Promise<Result<z.infer<typeof devicesSchema>, Fault>> =>
  askFor(devicesSchema, HOST_PATHS.municipal + REPORT_PATHS.devices)
