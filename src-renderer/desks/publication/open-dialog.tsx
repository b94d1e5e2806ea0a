// 新公示: which audited records go up, how long, and until when, all shown before it is done.

import { Segmented } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import { heldBack } from '#shared/domain/application/move.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { PERIOD_KINDS, PERIOD_TITLES, periodEnd, type PeriodKind } from '#shared/domain/publication/period.ts'
import { LARGEST_PUBLICATION } from '#shared/domain/publication/use-cases/open-publication.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { screenApplications } from '#shared/sync/screen.ts'
import { newId } from '../../acts/perform-act.ts'
import { begun, useAct } from '../../acts/use-act.ts'
import { askCache } from '../../cache/service/cache-client.ts'
import { QUESTIONS } from '../../cache/service/questions.ts'
import { useCityNotice } from '../../cache/city-notice.ts'
import { useCached } from '../../cache/use-cached.ts'
import { ActDialog } from '../../forms/act-dialog.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { useToday } from '../../ui/clock.ts'

/** The audited records without a hold of their own, the earliest first. */
const useReady = () =>
  useCached('ready to publish', async () => {
    const { rows } = await askCache(QUESTIONS.list, {
      query: {
        acted: null,
        text: '',
        states: ['audited'],
        sort: [{ key: 'time', descending: false }],
        from: 0,
        to: LARGEST_PUBLICATION,
      },
    })
    const ids = new Set(rows.map(({ id }) => id))
    if (ids.size === 0) return []
    const cached = await askCache(QUESTIONS.around, { subject: { targets: [...ids], identityNumbers: [] } })
    return screenApplications(cached).flatMap(({ record }) =>
      ids.has(record.id) &&
      heldBack(record, knownFactsIn(cached, record.applicant.identityNumber, record.id)) === null
        ? [record]
        : [],
    )
  })

interface Props {
  /** Those on a list already, also on one that has not been sent yet: nothing goes up twice. */
  readonly onLists: readonly string[]
  readonly onClose: () => void
}

export function OpenDialog({ onLists, onClose }: Props) {
  const act = useAct()
  const today = useToday()
  const ready = useReady()
  const holidays = useCityNotice()?.holidays ?? []
  const [period, setPeriod] = useState<PeriodKind>('calendar-days')
  const [phone, setPhone] = useState('')
  const records = (ready ?? []).filter(({ id }) => !onLists.includes(id))
  const sum = records.reduce((total, { generated }) => total + (generated?.amount ?? 0), 0)

  const publish = async (): Promise<Fault | null> => {
    if (phone.trim().length < 5) return fault('required', { field: '监督电话' })
    return act(begun(newId()), {
      type: 'openPublication',
      applications: records.map(({ id }) => id),
      period,
      supervisionPhone: phone.trim(),
    })
  }
  return (
    <ActDialog
      wide
      title="新公示"
      action={`公示 ${records.length} 件`}
      disabled={records.length === 0}
      onClose={onClose}
      onAct={publish}
    >
      <Segmented<PeriodKind>
        aria-label="公示期"
        value={period}
        options={PERIOD_KINDS.map((value) => {
          const end = periodEnd(today, value, holidays)
          return {
            value,
            label: `${PERIOD_TITLES[value]}（至 ${end.ok ? withWeekday(end.value) : '节假日未公布'}）`,
          }
        })}
        onChange={setPeriod}
      />
      <TextField label="监督电话" required maxLength={40} value={phone} onChange={setPhone} />
      <p>
        {ready !== undefined && records.length === 0
          ? '没有已审核、待公示的记录。'
          : `共 ${records.length} 件，${formatMoney(yuan(sum))}。`}
      </p>
      <div className="jb-publication-lines" role="region" aria-label="待公示名单" tabIndex={0}>
        <table className="jb-table">
          <tbody>
            {records.map(({ id, applicant, certificate, generated }) => (
              <tr key={id}>
                <td>{maskName(applicant.name)}</td>
                <td>{certificate?.occupationName ?? certificate?.occupationCode ?? ''}</td>
                <td className="jb-number">{generated === null ? '' : formatMoney(yuan(generated.amount))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ActDialog>
  )
}
