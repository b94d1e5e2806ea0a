import { describe, expect, it } from 'vitest'
import { accept, DOSSIER, PERSON, sealed } from '#shared/fixtures/applicants.ts'
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
})
