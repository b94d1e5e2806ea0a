// The cast, first half: people in service.

import { addDays, addMonths, plainDate } from '#shared/kernel/plain-date.ts'
import { type CastMember, eligible, employee, ineligible, undetermined } from './cast-member.ts'
import { CLASS_A, CLASS_B, CLASS_C, SKILL_POST } from './occupations.ts'
import { certified } from './person-draft.ts'
import { testIdentity, testMobile } from './test-numbers.ts'

export const CAST_AT_WORK: readonly CastMember[] = [
  {
    name: '陈志远',
    identityNumber: testIdentity('310117', plainDate('1990-05-12'), 'male'),
    mobile: testMobile(1),
    district: '松江',
    who: '在职满六个月，A类三级证书',
    says: eligible('in-service', 2600),
    facts: (today) => ({
      spells: [employee('2019-03-01', '松江')],
      certificates: [certified(CLASS_A[0], 3, addMonths(today, -8), 1)],
    }),
  },
  {
    name: '周晓梅',
    identityNumber: testIdentity('310117', plainDate('1994-11-30'), 'female'),
    mobile: testMobile(2),
    district: '松江',
    who: '在职，发证后未满六个月',
    says: ineligible('in-service', 'continuous-employment'),
    facts: (today) => ({
      retirementTrack: 'female-50',
      spells: [employee('2021-06-01', '松江')],
      certificates: [certified(CLASS_C[0], 4, addMonths(today, -3), 2)],
    }),
  },
  {
    name: '吴建国',
    identityNumber: testIdentity('310117', plainDate('1978-01-08'), 'male'),
    mobile: testMobile(3),
    district: '松江',
    who: '在职，已超过十二个月申请期限',
    says: ineligible('in-service', 'deadline'),
    facts: (today) => ({
      spells: [employee('2010-02-01', '松江')],
      certificates: [certified(CLASS_B[0], 3, addDays(addMonths(today, -13), -3), 3)],
    }),
  },
  {
    name: '梁宇',
    identityNumber: testIdentity('310117', plainDate('1996-02-29'), 'male'),
    mobile: testMobile(10),
    district: '松江',
    who: '在职，证书已被撤销',
    says: ineligible('in-service', 'certificate-state'),
    facts: (today) => ({
      spells: [employee('2020-08-01', '松江')],
      certificates: [certified(CLASS_C[2], 4, addMonths(today, -9), 10, { state: 'revoked' })],
    }),
  },
  {
    name: '宋明',
    identityNumber: testIdentity('310117', plainDate('1987-10-25'), 'male'),
    mobile: testMobile(11),
    district: '松江',
    who: '公务员',
    says: ineligible('in-service', 'excluded-post'),
    facts: (today) => ({
      spells: [employee('2012-07-01', '松江', 'civil-servant')],
      certificates: [certified(CLASS_C[4], 3, addMonths(today, -8), 11)],
    }),
  },
  {
    name: '唐丽',
    identityNumber: testIdentity('310117', plainDate('1991-08-14'), 'female'),
    mobile: testMobile(12),
    district: '松江',
    who: '同一职业同等级已享受过补贴',
    says: ineligible('in-service', 'same-occupation'),
    facts: (today) => ({
      retirementTrack: 'female-55',
      spells: [employee('2016-04-01', '松江')],
      certificates: [certified(CLASS_C[0], 4, addMonths(today, -7), 12)],
      history: [
        {
          kind: 'skill-subsidy',
          date: addMonths(today, -30),
          occupationCode: CLASS_C[0].code,
          level: 4,
          category: 'in-service',
          state: 'paid',
        },
      ],
    }),
  },
  {
    name: '许文',
    identityNumber: testIdentity('310117', plainDate('1993-03-27'), 'male'),
    mobile: testMobile(13),
    district: '松江',
    who: '在职，有三张可申请的证书，今年只能享受一次',
    says: eligible('in-service', 1600),
    facts: (today) => ({
      spells: [employee('2017-01-01', '松江')],
      certificates: [
        certified(CLASS_B[0], 4, addMonths(today, -10), 13),
        certified(CLASS_A[3], 3, addMonths(today, -7), 14),
        certified(CLASS_C[2], 5, addMonths(today, -8), 15),
      ],
    }),
  },
  {
    name: '韩雪',
    identityNumber: testIdentity('310117', plainDate('1998-12-12'), 'female'),
    mobile: testMobile(14),
    district: '松江',
    who: '咖啡师，在职，尚未提供相应技能岗位材料',
    says: undetermined('in-service', 'skilled-post'),
    facts: (today) => ({
      retirementTrack: 'female-50',
      spells: [employee('2022-09-01', '松江')],
      certificates: [certified(SKILL_POST[0], 4, addMonths(today, -8), 16)],
    }),
  },
  {
    name: '冯磊',
    identityNumber: testIdentity('310115', plainDate('1989-05-05'), 'male'),
    mobile: testMobile(15),
    district: '浦东',
    who: '在职，证书数据尚未归集',
    says: undetermined('in-service', 'certificate-state'),
    facts: (today) => ({
      spells: [employee('2015-05-01', '浦东')],
      certificates: [certified(CLASS_B[2], 3, addMonths(today, -7), 17, { state: 'not-imported' })],
    }),
  },
  {
    name: '梁家俊',
    identityNumber: testIdentity('810000', plainDate('1992-06-06'), 'male'),
    mobile: testMobile(16),
    district: '浦东',
    who: '香港居民，持居住证，在职',
    says: eligible('in-service', 2600),
    facts: (today) => ({
      household: { place: 'elsewhere', district: null },
      spells: [employee('2020-01-01', '浦东')],
      certificates: [certified(CLASS_A[2], 3, addMonths(today, -9), 18)],
    }),
  },
]
