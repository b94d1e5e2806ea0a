// Beside the list: what holds the month up, the four days, the progress of the units, the institutions on hold.

import { Alert } from 'antd'
import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import type { InstitutionHold } from '#shared/domain/institution-hold/institution-hold.ts'
import type { Month } from '#shared/domain/month/month.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { CallCalendar } from './call-calendar.tsx'
import { HoldPanel } from './hold-panel.tsx'
import { cityWords } from './month-words.ts'
import { ProgressPanel } from './progress-panel.tsx'

interface Props {
  readonly month: BatchMonth
  readonly today: PlainDate
  readonly progress: Month | undefined
  readonly holds: readonly InstitutionHold[]
  readonly staff: Staff
}

export function MonthOverview({ month, today, progress, holds, staff }: Props) {
  const late = progress === undefined ? null : cityWords(progress, today)
  return (
    <aside className="jb-month" aria-label="月度进度">
      {late === null ? null : <Alert type="error" showIcon title={late} />}
      <CallCalendar month={month} today={today} />
      {progress === undefined ? null : <ProgressPanel month={progress} unit={staff.unit} />}
      <HoldPanel holds={holds} mayLift={staff.unit === CITY_UNIT && staff.roles.includes('supervisor')} />
    </aside>
  )
}
