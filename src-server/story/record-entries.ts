// What happened to one record, from its events: each line of its log, with the decision that went with it.

import { eventTitle } from '#shared/domain/application/log-titles.ts'
import type { Decision } from '#shared/domain/application/decision.ts'
import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import { CASE_TITLES } from '#shared/domain/case/case-kind.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { PHONE_CHECK_EVENT_TITLES } from '#shared/domain/phone-check/events.ts'
import { RECOUP_EVENT_TITLES } from '#shared/domain/recoup-item/events.ts'
import { UNPAID_EVENT_TITLES } from '#shared/domain/unpaid-item/events.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiMinute } from '#shared/kernel/instant.ts'
import type { Folded } from '../audit-export/folded-cases.ts'
import { decisionWords } from './decision-words.ts'
import type { Entry } from './entry.ts'

interface Logged {
  readonly unit: string
  readonly log: readonly LogEntry[]
}

const TITLES: Readonly<Partial<Record<CaseKind, Readonly<Record<string, string>>>>> = {
  'phone-check': PHONE_CHECK_EVENT_TITLES,
  'unpaid-item': UNPAID_EVENT_TITLES,
  'recoup-item': RECOUP_EVENT_TITLES,
  publication: { opened: '公示', objected: '登记异议', objectionAnswered: '答复异议', confirmed: '确认' },
  inquiry: { asked: '请示市级', answered: '市级答复' },
}

/** `name`: how the record is called in each line. */
export function recordEntries<Rec extends Logged, Event extends object>(
  kind: CaseKind,
  name: string,
  { steps }: Folded<Rec, Event>,
  decisionIn: (event: Event) => Decision | null = () => null,
): readonly Entry[] {
  let known: readonly LogEntry[] = []
  let decided: Decision | null = null
  return steps.flatMap(({ receivedAt, events, after }, place): Entry[] => {
    const news = after.log.slice(known.length)
    known = after.log
    const details: string[] = []
    for (const event of events) {
      const decision = decisionIn(event)
      if (decision === null) continue
      details.push(...decisionWords(decision, decided))
      decided = decision
    }
    const unit = findUnit(after.unit)?.district ?? '市'
    return news.map((entry, index) => ({
      at: receivedAt,
      place: place * 100 + index,
      sentence: sentenceOf(kind, name, unit, entry, receivedAt),
      details: index === news.length - 1 ? details : [],
    }))
  })
}

function sentenceOf(
  kind: CaseKind,
  name: string,
  unit: string,
  { at, byName, event, note }: LogEntry,
  receivedAt: Instant,
): string {
  const title = kind === 'application' ? eventTitle(event) : (TITLES[kind]?.[event] ?? event)
  const late = Math.abs(receivedAt - at) > 60_000 ? `（经办时间 ${shanghaiMinute(at)}）` : ''
  const words = note.trim() === '' ? title : `${title}：${note.trim()}`
  return `${CASE_TITLES[kind]} ${name}，${byName}（${unit}）${late}：${words}`
}
