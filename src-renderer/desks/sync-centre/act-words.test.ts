import { expect, it } from 'vitest'
import { accept, sealed } from '#shared/fixtures/applicants.ts'
import { lodgedApplication } from '../../testing/lodged-application.ts'
import { actWords } from './act-words.ts'

it('an act is told in words: what, whose (masked), number, when, by whom', () => {
  expect(actWords(sealed(accept(), { deviceSeq: 7 }), null)).toEqual({
    title: '受理',
    whose: '测*甲',
    number: '310117-A01-000007',
    when: '2026-01-20 10:00',
    by: '受理员',
  })
})

it('an act without a dossier takes the name from the record', () => {
  const command = sealed({ type: 'withdrawApplication', reason: '本人要求' })
  expect(actWords(command, lodgedApplication()).whose).toBe('测*甲')
  expect(actWords(command, null).whose).toBe('—')
})
