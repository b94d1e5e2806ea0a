// Folds one event into the call. Total and pure, the same on workstation and server. Attempts are kept in the order in
// which they were made, so that two workstations that send theirs in turn end with the same record.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import type { PhoneCheckEvent } from './events.ts'
import { type Caller, isPending, type PhoneCheck } from './phone-check.ts'
import {
  ANSWER_TITLES,
  type Answers,
  type Attempt,
  attemptWords,
  findingOf,
  QUESTION_TITLES,
  QUESTIONS,
} from './script.ts'

export function apply(state: PhoneCheck | null, event: PhoneCheckEvent): PhoneCheck {
  if (event.type === 'assigned') return assigned(event)
  invariant(state !== null, 'an event that continues a call needs the call')
  switch (event.type) {
    case 'opened':
      return noted(state, event, '')
    case 'attempted':
      return {
        ...noted(state, event, attemptNote(event.attempt)),
        attempts: inOrder([...state.attempts, event.attempt]),
        caller: state.caller ?? actorOf(event),
      }
    case 'answered':
      return {
        ...noted(state, event, answersNote(event)),
        ...answered(state, event),
        remark: event.remark,
        unverified: null,
      }
    case 'unverifiedProposed':
      return {
        ...noted(state, event, event.ground),
        state: 'to-be-signed',
        unverified: {
          ground: event.ground,
          proposedBy: event.by,
          proposedByName: event.byName,
          proposedAt: event.at,
          signedByName: null,
          signedAt: null,
        },
      }
    case 'unverifiedSigned':
      invariant(state.unverified !== null, 'what is signed was proposed')
      return {
        ...noted(state, event, ''),
        state: 'unverified',
        unverified: { ...state.unverified, signedByName: event.byName, signedAt: event.at },
        counted: 'unverified',
        closedAt: event.at,
        closedBy: { id: state.unverified.proposedBy, name: state.unverified.proposedByName },
      }
    case 'unverifiedDeclined':
      return {
        ...noted(state, event, event.remark),
        state: isPending(state.state) ? 'open' : state.state,
        unverified: null,
      }
    case 'reassigned':
      return {
        ...noted(state, event, `${event.caller?.name ?? '待领'}：${event.reason}`),
        caller: event.caller,
      }
    case 'spotChecked': {
      const { finding, remark, at, by, byName } = event
      return {
        ...noted(state, event, `${finding === 'consistent' ? '一致' : '不一致'} ${remark}`.trimEnd()),
        ...(finding === 'different' ? calledAgain(state, state.closedBy) : {}),
        spotChecks: [...state.spotChecks, { finding, remark, at, by, byName }],
      }
    }
    case 'answersCorrected': {
      invariant(state.answers !== null, 'what is corrected was answered')
      const { answers, reason, at, by, byName } = event
      const result = findingOf(answers)
      invariant(result !== 'unclear', 'a correction says yes or no')
      return {
        ...noted(state, event, `${answersWords(answers)}；理由：${reason}`),
        state: result,
        counted: result,
        answers,
        correction: { was: state.answers, reason, at, by, byName },
      }
    }
    case 'findingHandled': {
      const { remark, at, by, byName } = event
      return { ...noted(state, event, remark), handled: { remark, at, by, byName } }
    }
    default:
      return unreachable(event)
  }
}

type Result = Pick<PhoneCheck, 'state' | 'answers' | 'closedAt' | 'closedBy' | 'counted'>

/** Unclear answers close nothing: another verifier asks again. */
function answered(
  state: PhoneCheck,
  event: Extract<PhoneCheckEvent, { type: 'answered' }>,
): Partial<PhoneCheck> {
  const finding = findingOf(event.answers)
  if (finding === 'unclear')
    return { ...calledAgain(state, actorOf(event)), state: state.counted === null ? 'open' : 'second-call' }
  const closed: Result = {
    state: finding,
    answers: event.answers,
    closedAt: event.at,
    closedBy: actorOf(event),
    counted: finding,
  }
  return closed
}

/** The next call is another verifier's: whoever takes it first. */
const calledAgain = (state: PhoneCheck, asked: Caller | null): Partial<PhoneCheck> => ({
  state: 'second-call',
  caller: null,
  askedBy: asked === null ? state.askedBy : [...state.askedBy.filter(({ id }) => id !== asked.id), asked],
})

const assigned = (event: Extract<PhoneCheckEvent, { type: 'assigned' }>): PhoneCheck => ({
  kind: 'phone-check',
  id: event.call,
  unit: event.unit,
  version: 1,
  state: 'open',
  month: event.month,
  application: event.application,
  acceptedBy: event.acceptedBy,
  carriedFrom: event.carriedFrom,
  person: event.person,
  caller: event.caller,
  attempts: [],
  answers: null,
  remark: '',
  closedAt: null,
  closedBy: null,
  unverified: null,
  askedBy: [],
  counted: null,
  correction: null,
  handled: null,
  spotChecks: [],
  log: [entry(event, event.caller?.name ?? '')],
})

const actorOf = ({ by, byName }: PhoneCheckEvent) => ({ id: by, name: byName })

const inOrder = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.toSorted((one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1))

const entry = ({ at, by, byName, type }: PhoneCheckEvent, note: string): LogEntry => ({
  at,
  by,
  byName,
  event: type,
  note,
})

const noted = (state: PhoneCheck, event: PhoneCheckEvent, note: string): PhoneCheck => ({
  ...state,
  log: [...state.log, entry(event, note)],
})

function attemptNote(attempt: Attempt): string {
  const { number, startedAt, remark } = attempt
  const which = number === 'mobile' ? '' : '第二联系人 '
  return `${shanghaiMinute(startedAt)} ${which}${attemptWords(attempt)} ${remark}`.trimEnd()
}

const answersWords = (answers: Answers): string =>
  QUESTIONS.map((question) => `${QUESTION_TITLES[question]}：${ANSWER_TITLES[answers[question]]}`).join('；')

const answersNote = ({ answers, remark }: Extract<PhoneCheckEvent, { type: 'answered' }>): string =>
  `${answersWords(answers)} ${remark}`.trimEnd()
