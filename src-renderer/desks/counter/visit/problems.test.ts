import { describe, expect, it } from 'vitest'
import { testId } from '#shared/fixtures/applicants.ts'
import { filledVisit } from '../../../testing/filled-visit.ts'
import { accountProblems } from '../../../case-parts/account/account-problems.ts'
import { certificateProblems, personProblems, problemAt } from './problems.ts'
import { emptyVisit, TYPED } from './visit.ts'

const account = (change: Partial<ReturnType<typeof filledVisit>['account']>) => {
  const visit = filledVisit()
  return accountProblems({ account: { ...visit.account, ...change }, name: visit.name })
}

describe('what is wrong or missing in a visit', () => {
  it('is nothing when everything is typed', () => {
    const visit = filledVisit()
    expect([...personProblems(visit), ...certificateProblems(visit), ...accountProblems(visit)]).toEqual([])
  })

  it('names the empty places in the order of the page, without marking them as mistakes', () => {
    const found = personProblems(emptyVisit(testId(9)))
    expect(found.map(({ field }) => field)).toEqual([
      'identityNumber',
      'name',
      'mobile',
      'secondContact',
      'householdPlace',
    ])
    expect(found.every(({ blank }) => blank)).toBe(true)
    expect(problemAt(found, 'mobile')).toBeNull()
  })

  it.each([
    ['310117199002039917', 'identityChecksum'],
    ['310117199013039918', 'identityBirthDate'],
    ['3101171990020399', 'identityLength'],
    ['31011719900203991A', 'identityShape'],
    ['990117199002039918', 'identityRegion'],
  ])('says of the identity number %s: %s', (identityNumber, name) => {
    const problem = problemAt(personProblems(filledVisit({ identityNumber })), 'identityNumber')
    expect(problem?.fault).toBe(name)
  })

  it.each(['31011719900203991８', ' 310117 19900203 9918', '\u202D310117199002039918\u202C'])(
    'a number pasted as %j is whole and right',
    (identityNumber) => {
      expect(personProblems(filledVisit({ identityNumber }))).toEqual([])
    },
  )

  it('a travel permit asks for birth date and sex, and eight digits are one only when the field has been left', () => {
    const permit = { identityNumber: 'h12345678', birthDate: '', sex: null } as const
    expect(personProblems(filledVisit(permit)).map(({ field }) => field)).toEqual(['birthDate', 'sex'])
    expect(personProblems(filledVisit({ ...permit, birthDate: '１９９２。6。6', sex: 'male' }))).toEqual([])
    const taiwan = { ...permit, identityNumber: '01234567', birthDate: '19920606', sex: 'female' } as const
    expect(personProblems(filledVisit(taiwan))).toMatchObject([{ fault: { fault: 'identityLength' } }])
    expect(personProblems(filledVisit({ ...taiwan, numberIsWhole: true }))).toEqual([])
  })

  it('a pasted mobile keeps all its digits, and what is too long is said, never cut', () => {
    expect(personProblems(filledVisit({ mobile: '8610000000001' }))).toEqual([])
    expect(personProblems(filledVisit({ mobile: '100000000012' }))).toMatchObject([{ field: 'mobile' }])
    const long = personProblems(filledVisit({ name: '甲'.repeat(61) }))
    expect(long).toMatchObject([{ field: 'name', fault: { fault: 'textTooLong' } }])
    expect(account({ cardNumber: '6'.repeat(31), cardNumberAgain: '6'.repeat(31) })).toMatchObject([
      { field: 'cardNumber', fault: { fault: 'cardNumberTooLong' } },
    ])
  })

  it('asks for the district of a Shanghai household only', () => {
    const fields = (change: Parameters<typeof filledVisit>[0]) =>
      personProblems(filledVisit(change)).map(({ field }) => field)
    expect(fields({ householdDistrict: null })).toEqual(['householdPlace'])
    expect(fields({ householdPlace: 'elsewhere', householdDistrict: null })).toEqual([])
  })

  it('waits while the second card number is still the beginning of the first, and objects when it differs', () => {
    expect(account({ cardNumberAgain: '6222' })).toMatchObject([{ field: 'cardNumberAgain', blank: true }])
    expect(account({ cardNumberAgain: '6223' })).toMatchObject([
      { field: 'cardNumberAgain', blank: false, fault: { fault: 'cardNumberTwice' } },
    ])
  })

  it('pays into the applicant’s own account only', () => {
    expect(account({ holderName: '别人' })).toMatchObject([{ fault: { fault: 'holderDiffers' } }])
  })

  it('asks for no account while the person owes the bank card', () => {
    expect(account({ bank: null, cardNumber: '', cardNumberAgain: '', owed: true })).toEqual([])
  })

  it('asks of a typed certificate for what the law needs, and refuses an impossible date', () => {
    const visit = filledVisit({ chosen: TYPED })
    expect(certificateProblems(visit).map(({ field }) => field)).toEqual(['occupationCode', 'issueDate'])
    const typed = { ...visit.typed, occupationCode: '4-03-02-08', issueDate: '20260231' }
    expect(certificateProblems({ ...visit, typed })).toMatchObject([{ fault: { fault: 'dateImpossible' } }])
  })
})
