// 处理: what a person decided about an act of theirs that the server did not take (SYNC-5, SYNC-8). The act itself stays
// in the journal for ever; the first disposition of an act is final, and after it the later acts on the record go on.

import type { Command } from '#shared/domain/case/command.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { type Staff, staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

const decided = {
  /** The act that the server did not take. */
  command: z.uuid(),
  by: staffIdSchema,
  byName: z.string(),
  at: instantSchema,
}

export const WORDS_LIMIT = 500
const words = z.string().trim().min(1).max(WORDS_LIMIT)

export const discardedSchema = z.object({ ...decided, choice: z.literal('discarded'), reason: words })
export const handedOverSchema = z.object({ ...decided, choice: z.literal('handed-over'), remark: words })

export const dispositionSchema = z.discriminatedUnion('choice', [
  /** 按最新状态重办: the same words on the state of now, as a new act. */
  z.object({ ...decided, choice: z.literal('redone'), as: z.uuid() }),
  discardedSchema,
  handedOverSchema,
])
export type Disposition = z.infer<typeof dispositionSchema>
export type HandedOver = z.infer<typeof handedOverSchema>

/** What a person may ask for by themselves; a redo comes with its new act. */
export const giveUpSchema = z.discriminatedUnion('choice', [
  discardedSchema.omit({ by: true, byName: true }),
  handedOverSchema.omit({ by: true, byName: true }),
])
export type GiveUp = z.infer<typeof giveUpSchema>

export const CHOICE_TITLES: Readonly<Record<Disposition['choice'], string>> = {
  redone: '已重办',
  discarded: '已放弃',
  'handed-over': '已转交主管',
}

/**
 * Why this person may not discard this act; null: they may. The citizen left with the receipt of a lodging, so it is
 * never undone behind their back (product sheet 1): it is lodged again, or the supervisor decides.
 */
export function mayNotDiscard(command: Command, person: Pick<Staff, 'id' | 'roles'>): Fault | null {
  if (command.body.type === 'acceptApplication') return fault('lodgingStands')
  if (command.actor === person.id || person.roles.includes('supervisor')) return null
  return fault('actOfAnother', { name: command.actorName })
}
