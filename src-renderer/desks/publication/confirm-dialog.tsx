// 确认: a check page. Every record is looked at once more with the facts at hand: what is confirmed, what waits, what leaves
// the list, everything that has changed since it went up, and whether this person may confirm at all.

import { fault } from '#shared/contracts/faults.ts'
import { type BatchMonth, confirmationTarget, monthTitle } from '#shared/calendar/batch-month.ts'
import { decideAgain } from '#shared/domain/application/move.ts'
import { changesSince } from '#shared/domain/publication/changes.ts'
import { confirmationOf, type Fated } from '#shared/domain/publication/confirmation.ts'
import type { Publication } from '#shared/domain/publication/publication.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { screenApplications } from '#shared/sync/screen.ts'
import { useAct } from '../../acts/use-act.ts'
import { askCache } from '../../cache/service/cache-client.ts'
import { QUESTIONS } from '../../cache/service/questions.ts'
import { useCached } from '../../cache/use-cached.ts'
import { ActDialog } from '../../forms/act-dialog.tsx'
import { useSignedIn } from '../../session/signed-in.ts'
import { now, useToday } from '../../ui/clock.ts'
import { FaultLine } from '../../ui/fault-line.tsx'
import { ChangeTable } from './change-table.tsx'

interface Props {
  readonly record: Publication
  readonly onClose: () => void
}

export function ConfirmDialog({ record, onClose }: Props) {
  const { staff } = useSignedIn().session
  const act = useAct()
  const today = useToday()
  const listed = record.members.filter(({ standing }) => standing === 'listed')
  const read = useCached(`confirm ${record.id} ${record.version}`, async () => {
    const targets = listed.map(({ application }) => application)
    const cached = await askCache(QUESTIONS.around, { subject: { targets, identityNumbers: [] } })
    const members = screenApplications(cached).flatMap(({ record: application }) =>
      targets.includes(application.id)
        ? [
            {
              application,
              known: knownFactsIn(cached, application.applicant.identityNumber, application.id),
            },
          ]
        : [],
    )
    const head = {
      id: record.id,
      target: record.id,
      unit: record.unit,
      actor: staff.id,
      actorName: staff.name,
      at: now(),
      receipt: '',
      roles: staff.roles,
    }
    const known = { person: null, notice: cached.notice, others: [] }
    const changes = new Map(
      members.map(({ application, known: facts }) => {
        const amount = decideAgain(application, facts, head.at)?.outcome.amount ?? null
        const member = listed.find((each) => each.application === application.id)
        return [application.id, member === undefined ? [] : changesSince(member, application, amount)]
      }),
    )
    const months = members.flatMap(({ application }) => application.generated?.month ?? [])
    return {
      fated: confirmationOf(listed, head, { stage: 'proposed', known, members }),
      changes,
      // Of several months the oldest is due first.
      month: months.toSorted()[0] ?? null,
      isOwnAudit: members.some(({ application }) => application.auditedBy === staff.id),
    }
  })
  const fated = read?.fated ?? []
  const of = (fate: Fated['fate']) => fated.filter((each) => each.fate === fate)
  const confirmed = new Set(of('confirmed').map(({ application }) => application))
  const sum = listed.reduce(
    (total, { application, amount }) => (confirmed.has(application) ? total + amount : total),
    0,
  )
  const barred =
    read?.isOwnAudit === true
      ? fault('confirmsOwnAudit')
      : today <= record.period.to
        ? fault('periodRuns', { until: record.period.to })
        : null

  return (
    <ActDialog
      wide
      title="确认发放"
      action={`确认 ${confirmed.size} 件`}
      disabled={barred !== null || read === undefined}
      onClose={onClose}
      onAct={() =>
        act(record, {
          type: 'confirmPublication',
          applications: listed.map(({ application }) => application),
        })
      }
    >
      <FaultLine fault={barred} />
      {read === undefined ? (
        <p className="jb-quiet">正在按今日数据核对…</p>
      ) : (
        <>
          <p>
            本次确认 <strong>{confirmed.size} 件</strong>，合计 <strong>{formatMoney(yuan(sum))}</strong>
            。确认后进入支付，不能撤销。
          </p>
          {read.month === null ? null : <TargetLine month={read.month} />}
          <ChangeTable
            lines={fated.flatMap(({ application, fate, unfit }) => {
              const changes = read.changes.get(application) ?? []
              const name = listed.find((member) => member.application === application)?.name ?? ''
              return fate === 'confirmed' && changes.length === 0
                ? []
                : [{ application, name, changes, fate, unfit }]
            })}
          />
        </>
      )}
    </ActDialog>
  )
}

function TargetLine({ month }: { readonly month: BatchMonth }) {
  const target = confirmationTarget(month)
  const isLate = useToday() > target
  return (
    <p className={isLate ? 'jb-text-unknown' : 'jb-quiet'}>
      {isLate ? '！已超过' : ''}
      {monthTitle(month)}批次的确认目标日 {withWeekday(target)}
    </p>
  )
}
