import { expect, it } from 'vitest'
import { accept, PERSON, sealed } from '#shared/fixtures/applicants.ts'
import { actWords } from './act-words.ts'

it('an act is told in words: what, whose (masked), number, when, by whom', () => {
  expect(actWords(sealed(accept(), { deviceSeq: 7 }), null)).toMatchObject({
    title: '受理',
    whose: '测*甲',
    number: '310117-A01-000007',
    when: '2026-01-20 10:00',
    by: '受理员',
  })
})

it('an act without a dossier takes the name from the record', () => {
  const command = sealed({ type: 'withdrawApplication', reason: '本人要求' })
  expect(actWords(command, PERSON.name).whose).toBe('测*甲')
  expect(actWords(command, null).whose).toBe('—')
})
