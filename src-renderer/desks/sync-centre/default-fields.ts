// What can be told of an act of any kind without knowing its form: where it leads by the state table, and the one text
// that most forms ask for, under whatever name it travels.

import type { CaseRecord } from '#shared/domain/case/cases.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { stateTitleOf } from '#shared/domain/case/state-title.ts'
import { type ActField, alone } from './act-field.ts'
import { wantedStates } from './wanted-states.ts'

export function wantedField({ type }: CommandBody, now: CaseRecord | null): ActField {
  const wanted = wantedStates(type)
  const theirs = now === null ? null : stateTitleOf(now)
  return {
    title: '办理状态',
    mine: wanted.length === 0 ? '不变' : wanted.join('或'),
    theirs,
    differs: theirs !== null && wanted.length > 0 && !wanted.includes(theirs),
  }
}

export function remarkOf(body: CommandBody): readonly ActField[] {
  if ('ground' in body && typeof body.ground === 'string') return [alone('理由', body.ground)]
  if ('grounds' in body && typeof body.grounds === 'string') return [alone('理由', body.grounds)]
  if ('reason' in body) return [alone('原因', body.reason ?? '')]
  if ('remark' in body) return [alone('备注', body.remark)]
  return 'note' in body ? [alone('说明', body.note)] : []
}
