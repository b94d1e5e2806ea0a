import { describe, expect, it } from 'vitest'
import { phoneCheckSchema } from '#shared/domain/phone-check/phone-check.ts'
import { accept, CLERK, DOSSIER, MORNING, PERSON, sealed, testId } from '#shared/fixtures/applicants.ts'
import { lodgedApplication } from '../../testing/lodged-application.ts'
import { actFields } from './act-fields.ts'

const record = lodgedApplication()
const differing = (...args: Parameters<typeof actFields>) =>
  actFields(...args)
    .filter(({ differs }) => differs)
    .map(({ title }) => title)

describe('an act field by field', () => {
  it('lights up the state that it wants and the server does not have', () => {
    const command = sealed({ type: 'withdrawApplication', reason: '本人要求' })
    expect(actFields(command, record)).toMatchObject([
      { title: '办理状态', mine: '撤回', theirs: '已受理', differs: true },
      { title: '撤回原因', mine: '本人要求', theirs: null },
      { title: '最近办理', theirs: '受理员 受理 2026-01-20 10:00', differs: false },
    ])
    expect(differing(command, lodgedApplication({ state: 'withdrawn' }))).toEqual([])
  })

  it('lights up numbers that differ under the same mask', () => {
    const mobile = `${DOSSIER.applicant.mobile.slice(0, 5)}99${DOSSIER.applicant.mobile.slice(7)}`
    const moved = { ...record, applicant: { ...record.applicant, mobile } }
    expect(differing(sealed(accept()), moved)).toContain('手机号码')
    expect(differing(sealed(accept()), record)).not.toContain('手机号码')
  })

  it('shows no number in full', () => {
    const shown = JSON.stringify(actFields(sealed(accept()), record))
    for (const secret of [PERSON.identityNumber, PERSON.name, DOSSIER.applicant.mobile]) {
      expect(shown).not.toContain(secret)
    }
    if (DOSSIER.account !== null) expect(shown).not.toContain(DOSSIER.account.cardNumber)
  })

  const call = phoneCheckSchema.parse({
    ...{ kind: 'phone-check', id: testId(60), unit: CLERK.unit, version: 2, state: 'verified' },
    ...{ month: '2026-01', application: testId(1), acceptedBy: null, carriedFrom: null, caller: null },
    person: { name: '测试甲', mobile: '15400000001', secondContact: '', item: '保育师', institution: '' },
    ...{ attempts: [], answers: { applied: 'yes', assessed: 'yes', certified: 'yes' }, remark: '' },
    ...{ closedAt: null, closedBy: null, unverified: null, spotChecks: [] },
    ...{ askedBy: [], counted: 'verified', correction: null, handled: null },
    log: [{ at: MORNING, by: CLERK.id, byName: CLERK.name, event: 'answersRecorded', note: '' }],
  })
  const unverified = sealed({ type: 'proposeUnverified', ground: '三次无人接听' })

  it('tells acts of the other kinds by their own state table: where they lead, and what was said', () => {
    expect(actFields(unverified, call)).toEqual([
      { title: '办理状态', mine: '待主管签字', theirs: '属实', differs: true },
      { title: '理由', mine: '三次无人接听', theirs: null, differs: false },
      { title: '最近办理', mine: '—', theirs: '受理员 2026-01-20 10:00', differs: false },
    ])
  })

  it('lights up an answer that is not the one the server holds', () => {
    const attempt = {
      id: testId(61),
      startedAt: MORNING,
      seconds: 60,
      number: 'mobile',
      result: 'answered',
      answeredBy: 'applicant',
      remark: '',
      callBackAt: null,
    } as const
    const answers = { applied: 'no', assessed: 'yes', certified: 'yes' } as const
    const told = sealed({ type: 'recordAnswers', attempt, answers, remark: '' })
    expect(differing(told, call)).toEqual(['是否本人申请'])
  })
})
