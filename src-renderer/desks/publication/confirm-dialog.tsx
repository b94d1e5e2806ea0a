// 确认: a check page. Every record is looked at once more with the facts at hand: what is confirmed, what waits, what leaves
// the list, and whether this person may confirm at all.

import { Button } from 'antd'
import { useState } from 'react'
import { describeFault, fault, type Fault } from '#shared/contracts/faults.ts'
import { confirmationOf, type Fated } from '#shared/domain/publication/confirmation.ts'
import type { Publication } from '#shared/domain/publication/publication.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { addMonths, dayOf, monthOf, plainDate } from '#shared/kernel/plain-date.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { screenApplications } from '#shared/sync/screen.ts'
import { useAct } from '../../acts/use-act.ts'
import { askCache } from '../../cache/service/cache-client.ts'
import { QUESTIONS } from '../../cache/service/questions.ts'
import { useCached } from '../../cache/use-cached.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { now, useToday } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FaultLine } from '../../ui/fault-line.tsx'

interface Props {
  readonly record: Publication
  readonly onClose: () => void
}

export function ConfirmDialog({ record, onClose }: Props) {
  const { staff } = useSignedIn().session
  const act = useAct()
  const today = useToday()
  const [problem, setProblem] = useState<Fault | null>(null)
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
    return {
      fated: confirmationOf(listed, head, { stage: 'proposed', known, members }),
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
  const target = plainDate(`${addMonths(record.period.from, 1).slice(0, 7)}-11`)

  const submit = async (): Promise<void> => {
    const applications = listed.map(({ application }) => application)
    const refused = await act(record, { type: 'confirmPublication', applications })
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      wide
      title="确认发放"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            disabled={barred !== null || read === undefined}
            onClick={() => void submit()}
          >
            确认 {confirmed.size} 件
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <FaultLine fault={barred} />
        <p>
          本次确认 <strong>{confirmed.size} 件</strong>，合计 <strong>{formatMoney(yuan(sum))}</strong>
          。确认后进入支付，不能撤销。
        </p>
        <p className={shanghaiDate(now()) > target ? 'jb-text-unknown' : 'jb-quiet'}>
          {shanghaiDate(now()) > target ? '！已超过' : ''}确认目标日：{monthOf(target)}月{dayOf(target)}日
        </p>
        <ul className="jb-stack">
          {fated
            .filter(({ fate }) => fate !== 'confirmed')
            .map(({ application, fate, unfit }) => (
              <li key={application} className="jb-text-unknown">
                ！{listed.find((member) => member.application === application)?.name}：
                {fate === 'held' ? '暂缓，留在名单' : '退出名单，交审核处理'}。
                {unfit === null ? '' : describeFault(unfit)}
              </li>
            ))}
        </ul>
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
