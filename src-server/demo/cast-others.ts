// The cast, second half: everybody else.

import { addMonths, plainDate } from '#shared/kernel/plain-date.ts'
import {
  type CastMember,
  eligible,
  employee,
  graduationYearOf,
  ineligible,
  undetermined,
} from './cast-member.ts'
import { CARE, CLASS_B, CLASS_C } from './occupations.ts'
import { certified } from './person-draft.ts'
import { testIdentity, testMobile } from './test-numbers.ts'

export const CAST_OTHERS: readonly CastMember[] = [
  {
    name: '林燕',
    identityNumber: testIdentity('310117', plainDate('1988-07-21'), 'female'),
    mobile: testMobile(4),
    district: '松江',
    who: '灵活就业，C类四级证书',
    says: eligible('flexible', 800),
    facts: (today) => ({
      retirementTrack: 'female-55',
      spells: [
        { kind: 'flexible', from: plainDate('2022-01-01'), registered: true, insuredDistrict: '松江' },
      ],
      certificates: [certified(CLASS_C[1], 4, addMonths(today, -2), 4)],
    }),
  },
  {
    name: '黄海涛',
    identityNumber: testIdentity('310117', plainDate('1985-09-09'), 'male'),
    mobile: testMobile(5),
    district: '松江',
    who: '登记失业，未就业，B类四级证书',
    says: eligible('unemployed', 2000),
    facts: (today) => ({
      spells: [
        { ...employee('2012-01-01', '松江'), to: addMonths(today, -15) },
        { kind: 'unemployed', from: addMonths(today, -14), source: '失业登记' },
      ],
      certificates: [certified(CLASS_B[1], 4, addMonths(today, -5), 5)],
    }),
  },
  {
    name: '何思雨',
    identityNumber: testIdentity('310117', plainDate('2004-04-16'), 'female'),
    mobile: testMobile(6),
    district: '松江',
    who: '高校毕业学年学生，外省市户籍',
    says: eligible('higher-student', 1200),
    facts: (today) => {
      const issued = addMonths(today, -4)
      const graduation = graduationYearOf(issued)
      return {
        household: { place: 'elsewhere', district: null },
        spells: [
          {
            kind: 'student',
            from: plainDate(`${graduation - 4}-09-01`),
            schoolKind: 'higher',
            schoolDistrict: '松江',
            graduation,
            source: '学籍',
          },
        ],
        certificates: [certified(CLASS_C[4], 3, issued, 6)],
      }
    },
  },
  {
    name: '郭大勇',
    identityNumber: testIdentity('310117', plainDate('1982-12-01'), 'male'),
    mobile: testMobile(7),
    district: '松江',
    who: '残疾人，同时在职：按残疾人享受100%',
    says: eligible('disabled', 800),
    facts: (today) => ({
      spells: [
        employee('2018-05-01', '松江'),
        { kind: 'disabled', from: plainDate('2009-03-10'), source: '残联' },
      ],
      certificates: [certified(CLASS_C[5], 5, addMonths(today, -2), 7)],
    }),
  },
  {
    name: '马秀英',
    identityNumber: testIdentity('310117', plainDate('1972-06-18'), 'female'),
    mobile: testMobile(8),
    district: '松江',
    who: '养老护理员，外省市户籍，53岁以上、未满60岁',
    says: eligible('care-worker', 2080),
    facts: (today) => ({
      household: { place: 'elsewhere', district: null },
      retirementTrack: 'female-50',
      spells: [
        {
          kind: 'care',
          from: plainDate('2023-04-01'),
          employer: '演示养老院',
          employerDistrict: '松江',
          source: '养老护理员系统',
        },
      ],
      certificates: [certified(CARE[0], 4, addMonths(today, -8), 8)],
    }),
  },
  {
    name: '罗桂芳',
    identityNumber: testIdentity('310117', plainDate('1974-03-03'), 'female'),
    mobile: testMobile(9),
    district: '松江',
    who: '灵活就业女性，退休年龄50或55岁未知',
    says: undetermined('flexible', 'working-age'),
    facts: (today) => ({
      spells: [
        { kind: 'flexible', from: plainDate('2020-01-01'), registered: true, insuredDistrict: '松江' },
      ],
      certificates: [certified(CLASS_B[3], 5, addMonths(today, -3), 9)],
    }),
  },
  {
    name: '欧阳慧',
    identityNumber: testIdentity('310115', plainDate('1966-01-15'), 'female'),
    mobile: testMobile(17),
    district: '浦东',
    who: '已领取养老金',
    says: ineligible('flexible', 'working-age'),
    facts: (today) => ({
      pensionFrom: plainDate('2021-02-01'),
      retirementTrack: 'female-55',
      spells: [
        { kind: 'flexible', from: plainDate('2016-01-01'), registered: true, insuredDistrict: '浦东' },
      ],
      certificates: [certified(CLASS_B[3], 4, addMonths(today, -2), 19)],
    }),
  },
]
