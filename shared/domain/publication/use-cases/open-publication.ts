// 公示: the audited records without a hold go up together. One that cannot follow stops the act while it can be stopped,
// and is left off the list once it has been done.

import { fault } from '#shared/contracts/faults.ts'
import type { Member, UseCase } from '#shared/domain/case/use-case.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { generatedAmount, unfitFor } from '../member-check.ts'
import { PERIOD_KINDS, periodEnd } from '../period.ts'
import type { Publication, PublicationEvent, PublicationMember } from '../publication.ts'
import { publishedNumber } from '../published-number.ts'

/** A transaction of the server takes as many records at most (SYNC-9). */
export const LARGEST_PUBLICATION = 500

const body = z.object({
  type: z.literal('openPublication'),
  applications: z.array(z.uuid()).min(1).max(LARGEST_PUBLICATION),
  period: z.enum(PERIOD_KINDS),
  supervisionPhone: z.string().trim().min(5).max(40),
})

export const openPublication: UseCase<typeof body, Publication, PublicationEvent> = {
  body,
  commutes: false,
  decide: (_state, act, head, context) => {
    const from = shanghaiDate(head.at)
    const [first] = context.members ?? []
    const { holidays } = (first ?? context).known.notice
    const to = periodEnd(from, act.period, holidays)
    if (!to.ok) return to
    const named = new Set(act.applications)
    const fitting = (context.members ?? []).filter(
      (member) =>
        named.has(member.application.id) &&
        unfitFor(member, { type: 'publiciseRecord', publication: head.target }, head, context) === null,
    )
    if (context.stage === 'proposed' && fitting.length < named.size) {
      return err(fault('membersUnfit', { count: named.size - fitting.length }))
    }
    const members = fitting.flatMap(lineOf)
    if (members.length === 0) return err(fault('nothingToPublish'))
    return ok([
      {
        v: 1,
        type: 'opened',
        publication: head.target,
        unit: head.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        period: { kind: act.period, from, to: to.value },
        supervisionPhone: act.supervisionPhone,
        members,
      },
    ])
  },
}

function lineOf({ application }: Member): PublicationMember[] {
  const { certificate, applicant } = application
  const amount = generatedAmount(application)
  if (certificate === null || amount === null) return []
  return [
    {
      application: application.id,
      name: maskName(applicant.name),
      item: certificate.occupationName ?? certificate.occupationCode,
      level: certificate.level,
      certificateNumber: publishedNumber(certificate.number ?? ''),
      amount,
      standing: 'listed',
      note: '',
    },
  ]
}
