// Hits of the search as lines, masked. Applications first, then what is owed or called, then people without any.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import type { CaseRow, ListedApplication, PersonRow } from '../cache/application-list.ts'
import type { Hit } from './where-to-open.ts'

export interface HitLine {
  readonly hit: Hit
  readonly name: string
  readonly about: string
  readonly standing: string
  readonly number: string
}

export interface Found {
  readonly applications: readonly ListedApplication[]
  readonly cases: readonly CaseRow[]
  readonly people: readonly PersonRow[]
}

const CASE_TITLES: Readonly<Record<CaseRow['kind'], string>> = {
  'phone-check': '抽检',
  'unpaid-item': '应付未付',
  'recoup-item': '追回',
}

export const hitsOf = ({ applications, cases, people }: Found): readonly HitLine[] => [
  ...applications.map(
    ({ id, state, name, hasCertificate, occupation, receipt }): HitLine => ({
      hit: { kind: 'application', id, state },
      name: maskName(name),
      about: hasCertificate ? occupation : '无证书',
      standing: STATE_TITLES[state],
      number: receipt,
    }),
  ),
  ...cases.map(
    ({ id, kind, name, item, standing, identityNumber, mobile }): HitLine => ({
      hit: { kind, id },
      name: maskName(name),
      about: `${CASE_TITLES[kind]} ${item}`,
      standing,
      number: identityNumber === '' ? maskMobile(mobile) : maskIdentityNumber(identityNumber),
    }),
  ),
  ...people.map(
    ({ id, name, identityNumber }): HitLine => ({
      hit: { kind: 'person', id },
      name: maskName(name),
      about: '尚无申请',
      standing: '',
      number: maskIdentityNumber(identityNumber),
    }),
  ),
]
