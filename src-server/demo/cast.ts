// The named people of the town, for tests, documentation and whoever tries the program: their identity numbers never
// change, their papers are dated from the town's "today", and each says what the engine answers when they apply today
// with the first certificate of their file. A test holds the engine and these claims together.
// The claims hold for a today from 2026-03-01 to 2028-04-30 (the notice of 2025 covers certificates from 2025-05-01).

import { addDays, addMonths, monthOf, plainDate, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import type { Outcome } from '#shared/domain/application/decision.ts'
import type { RuleId } from '#shared/policy/assessment.ts'
import type { Category, District } from '#shared/policy/vocabulary.ts'
import { CARE, CLASS_A, CLASS_B, CLASS_C, SKILL_POST } from './occupations.ts'
import { certified, type DraftSpell, type PersonDraft } from './person-draft.ts'
import { testIdentity, testMobile } from './test-numbers.ts'

type Facts = Omit<PersonDraft, 'identityNumber' | 'name' | 'mobile' | 'household'> &
  Partial<Pick<PersonDraft, 'household'>>

export interface CastMember {
  readonly name: string
  readonly identityNumber: PersonDraft['identityNumber']
  readonly mobile: string
  /** Whose working set they are in. */
  readonly district: District
  /** Who they are, in a line. */
  readonly who: string
  /** What the engine says when they apply today, at their district's window, without proof of a skilled post. */
  readonly says: Pick<Outcome, 'decision' | 'category' | 'amount' | 'failed' | 'open'>
  readonly facts: (today: PlainDate) => Facts
}

const employee = (
  from: string,
  district: District,
  post: 'ordinary' | 'civil-servant' = 'ordinary',
): DraftSpell => ({
  kind: 'employee',
  from: plainDate(from),
  employer: '演示精密机械',
  employerDistrict: district,
  post,
  source: '社会保险',
})

/** The graduation year that a day lies in: from July to June. */
const graduationYearOf = (day: PlainDate): number => yearOf(day) + (monthOf(day) >= 7 ? 1 : 0)

const eligible = (category: Category, amount: number): CastMember['says'] => ({
  decision: 'eligible',
  category,
  amount,
  failed: [],
  open: [],
})
const ineligible = (category: Category, ...failed: RuleId[]): CastMember['says'] => ({
  decision: 'ineligible',
  category,
  amount: null,
  failed,
  open: [],
})
const undetermined = (category: Category, ...open: RuleId[]): CastMember['says'] => ({
  decision: 'undetermined',
  category,
  amount: null,
  failed: [],
  open,
})

export const CAST: readonly CastMember[] = [
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

/** The file of a cast member as the server would have gathered it. */
export function castDraft(
  { name, identityNumber, mobile, district, facts }: CastMember,
  today: PlainDate,
): PersonDraft {
  return { household: { place: 'shanghai', district }, ...facts(today), name, identityNumber, mobile }
}
