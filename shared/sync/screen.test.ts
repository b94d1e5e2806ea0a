import { describe, expect, it } from 'vitest'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { instant } from '#shared/kernel/instant.ts'
import { accept, CLERK, MORNING, NOTICE, PERSON, sealed, testId } from '#shared/fixtures/applicants.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { knownFactsIn } from './known-facts.ts'
import type { CachedState } from './ports.ts'
import { screenApplications } from './screen.ts'

const shown = (command: Command, outcome: CommandOutcome | null = null): JournalEntry => ({
  command,
  outcome,
})

const cached = (change: Partial<CachedState>): CachedState => ({
  applications: [],
  cases: [],
  people: [PERSON],
  notice: NOTICE,
  shown: [],
  ...change,
})

const appliedAs = (command: Command, version: number): CommandOutcome => ({
  command: command.id,
  replayed: false,
  status: 'applied',
  version,
  change: 1,
  merged: false,
})

const lodging = sealed(accept())

const LATER = instant(MORNING + 60_000)

const onlyRecord = (state: CachedState): Application => {
  const [screen] = screenApplications(state)
  if (screen === undefined) throw new Error('one application on the screen')
  return screen.record
}

describe('the screen by replay', () => {
  it('shows an unsent acceptance as 已存本机', () => {
    expect(screenApplications(cached({ shown: [shown(lodging)] }))).toMatchObject([
      { record: { id: lodging.target, state: 'accepted', version: 1 }, delivery: 'stored' },
    ])
  })

  it('SYNC-14 the same cache gives the same screen', () => {
    const state = cached({ shown: [shown(lodging)] })
    expect(screenApplications(state)).toEqual(screenApplications(cached({ ...state })))
  })

  it('an applied act stays on the screen as 已送达 until the pull brings the record', () => {
    const waiting = cached({ shown: [shown(lodging, appliedAs(lodging, 1))] })
    expect(screenApplications(waiting)).toMatchObject([{ delivery: 'delivered' }])
    const pulled = { ...waiting, applications: [onlyRecord(waiting)] }
    expect(screenApplications(pulled)).toMatchObject([{ delivery: 'confirmed', record: { version: 1 } }])
  })

  it('a lodging stands on the screen although newer facts speak against it', () => {
    const certificates = PERSON.certificates.map((each) => ({ ...each, state: 'revoked' as const }))
    const people = [{ ...PERSON, certificates }]
    const [screen] = screenApplications(cached({ people, shown: [shown(lodging)] }))
    expect(screen?.record).toMatchObject({ state: 'pending-facts' })
    expect(screen?.record.contactApplicant).not.toBeNull()
  })

  it('a refused act has no effect on the screen', () => {
    const refused: CommandOutcome = {
      command: lodging.id,
      replayed: false,
      status: 'refused',
      fault: { fault: 'roleMissing' },
      current: null,
    }
    expect(screenApplications(cached({ shown: [shown(lodging, refused)] }))).toEqual([])
  })

  it('rebases an unsent act on what others did meanwhile', () => {
    const record = onlyRecord(cached({ shown: [shown(lodging)] }))
    const moved = { ...record, version: 4, contactApplicant: '他人备注' }
    const withdraw = sealed({ type: 'withdrawApplication', reason: '本人要求' }, { basedOn: 1, at: LATER })
    expect(screenApplications(cached({ applications: [moved], shown: [shown(withdraw)] }))).toMatchObject([
      { record: { state: 'withdrawn', version: 5, contactApplicant: '他人备注' }, delivery: 'stored' },
    ])
  })

  it('shows an act once where the record has it already and its outcome is not known', () => {
    const withdraw = sealed({ type: 'withdrawApplication', reason: '本人要求' }, { basedOn: 1, at: LATER })
    const record = onlyRecord(cached({ shown: [shown(lodging), shown(withdraw)] }))
    const again = screenApplications(cached({ applications: [record], shown: [shown(withdraw)] }))
    expect(again).toEqual([{ record, delivery: 'confirmed', last: null }])
  })

  it('SYNC-6 what decides and was done upon a refused act decides no longer; what commutes stands', () => {
    const record = onlyRecord(cached({ shown: [shown(lodging)] }))
    const withdrawal = { type: 'withdrawApplication', reason: '本人要求' } as const
    const refused = sealed(withdrawal, { id: testId(21), basedOn: 1, at: LATER })
    const outcome = { command: refused.id, replayed: false, status: 'conflict' } as const
    const blocked = shown(refused, { ...outcome, fault: { fault: 'recordMoved' }, current: record })
    const upon = sealed(withdrawal, { id: testId(22), basedOn: 2, at: LATER, upon: refused.id })
    const screen = (command: Command) =>
      screenApplications(cached({ applications: [record], shown: [blocked, shown(command)] }))
    expect(screen(upon)).toEqual([{ record, delivery: 'confirmed', last: null }])
    const apart = sealed(withdrawal, { id: testId(22), basedOn: 2, at: LATER })
    expect(screen(apart)).toMatchObject([{ delivery: 'stored', last: upon.id }])
  })

  it('R-29 counts the earlier of one person’s two unsent applications against the later', () => {
    const second = sealed(accept(), { target: testId(8) })
    const screen = screenApplications(cached({ shown: [shown(lodging), shown(second)] }))
    expect(screen.map(({ record }) => record.state)).toEqual(['accepted', 'pending-facts'])
    expect(screen[1]?.record.outcome?.failed).toContain('same-occupation')
  })

  it('knows the institutions on hold, which bar everything of theirs on its way to payment', () => {
    const hold = (id: number, institution: string, state: 'standing' | 'lifted') => ({
      kind: 'institution-hold' as const,
      id: testId(id),
      unit: CLERK.unit,
      version: 1,
      state,
      institution,
      ground: '电话核实异常',
      month: '2026-01',
      call: testId(901),
      reportedBy: CLERK.unit,
      placedAt: MORNING,
      lifted: null,
      log: [],
    })
    const state = cached({ cases: [hold(902, '甲机构', 'standing'), hold(903, '乙机构', 'lifted')] })
    expect(knownFactsIn(state, null, testId(3)).heldInstitutions).toEqual(['甲机构'])
  })
})

describe('the person’s other applications on the screen', () => {
  const first = screenApplications(cached({ shown: [shown(lodging)] })).map(({ record }) => record)

  it('count in the order of lodging: what came later counts only where it is nearer to the money (R-29)', () => {
    const late = sealed(accept(), { target: testId(40), at: LATER })
    const records = screenApplications(cached({ applications: first, shown: [shown(late)] }))
    const state = cached({ applications: records.map(({ record }) => record) })
    const idsOf = (applications: readonly Application[] = []) => applications.map(({ id }) => id)
    const ofFirst = knownFactsIn(state, PERSON.identityNumber, lodging.target)
    expect([idsOf(ofFirst.others), idsOf(ofFirst.later)]).toEqual([[], [late.target]])
    const ofLate = knownFactsIn(state, PERSON.identityNumber, late.target)
    expect([idsOf(ofLate.others), idsOf(ofLate.later)]).toEqual([[lodging.target], []])
    const ofNew = knownFactsIn(state, PERSON.identityNumber, testId(41))
    expect(idsOf(ofNew.others).sort()).toEqual([lodging.target, late.target].sort())
  })

  it('are found however the number was typed', () => {
    const number = '31011719900513059x'
    const people = [{ ...PERSON, identityNumber: number.toUpperCase() }]
    const applications = first.map((record) => ({
      ...record,
      applicant: { ...record.applicant, identityNumber: number },
    }))
    const known = knownFactsIn(cached({ people, applications }), ` ${number.toUpperCase()}`, testId(41))
    expect([known.person, known.others]).toEqual([people[0], applications])
  })
})
