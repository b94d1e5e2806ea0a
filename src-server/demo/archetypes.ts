// The kinds of people who come to the counter, as a table: how many of a hundred, and how one of them is invented. Every
// branch of the policy that the facts can reach has a row.

import type { Household, RetirementTrack, Sex } from '#shared/policy/input.ts'
import { addDays, addMonths, monthOf, type PlainDate, plainDate, yearOf } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import { CARE_EMPLOYERS, EMPLOYERS } from './names.ts'
import { CARE, CLASS_A, CLASS_B, CLASS_C, type Item, OTHER_KINDS, SKILL_POST } from './occupations.ts'
import type { DraftCertificate, DraftHistory, DraftSpell } from './person-draft.ts'
import type { Random } from './random.ts'

/** What an archetype decides; the rest (number, name, telephone, household where not given) is drawn for everyone. */
export interface Sketch {
  readonly age: readonly [from: number, to: number]
  readonly sex?: Sex
  readonly household?: Household
  readonly track?: RetirementTrack | 'unknown'
  readonly pensionFrom?: PlainDate
  readonly spells: readonly DraftSpell[]
  readonly learned: readonly Learned[]
  readonly history?: readonly DraftHistory[]
}

export interface Learned {
  readonly items: readonly Item[]
  readonly issueDate: PlainDate
  readonly change?: Partial<DraftCertificate>
}

export interface Occasion {
  readonly random: Random
  readonly today: PlainDate
  readonly district: District
}

export interface Archetype {
  readonly name: string
  /** Of a hundred. */
  readonly share: number
  readonly sketch: (occasion: Occasion) => Sketch
}

const GRADED: readonly Item[] = [...CLASS_A, ...CLASS_B, ...CLASS_C]
const ELSEWHERE: Household = { place: 'elsewhere', district: null }

const ago = ({ random, today }: Occasion, fromMonths: number, toMonths: number): PlainDate =>
  addDays(addMonths(today, -random.int(fromMonths, toMonths - 1)), -random.int(1, 27))

const working = (
  occasion: Occasion,
  change: Partial<Extract<DraftSpell, { kind: 'employee' }>> = {},
): DraftSpell => ({
  kind: 'employee',
  from: ago(occasion, 30, 120),
  employer: occasion.random.pick(EMPLOYERS),
  employerDistrict: occasion.district,
  post: 'ordinary',
  source: '社会保险',
  ...change,
})

const flexibly = (occasion: Occasion): DraftSpell => ({
  kind: 'flexible',
  from: ago(occasion, 26, 80),
  registered: true,
  insuredDistrict: occasion.district,
  source: '社会保险',
})

const since = (
  occasion: Occasion,
  kind: 'unemployed' | 'xiebao' | 'rural-surplus' | 'disabled' | 'employment-difficulty',
): DraftSpell => ({
  kind,
  from: ago(occasion, 25, 60),
  source: '就业管理',
})

const studying = (
  { random, district }: Occasion,
  schoolKind: 'secondary' | 'higher',
  issued: PlainDate,
): DraftSpell => {
  const graduation = yearOf(issued) + (monthOf(issued) >= 7 ? 1 : 0)
  const years = schoolKind === 'secondary' ? 3 : random.pick([3, 4])
  return {
    kind: 'student',
    from: plainDate(`${graduation - years}-09-01`),
    schoolKind,
    schoolDistrict: district,
    graduation,
    source: '学籍',
  }
}

const learned = (
  items: readonly Item[],
  issueDate: PlainDate,
  change: Partial<DraftCertificate> = {},
): Learned[] => [{ items, issueDate, change }]

const earlier = (
  occasion: Occasion,
  item: Item,
  level: DraftHistory['level'],
  state: 'paid' | 'cancelled',
): DraftHistory => ({
  kind: 'skill-subsidy',
  date: ago(occasion, 14, 40),
  occupationCode: item.code,
  level,
  category: 'in-service',
  state,
  source: '补贴系统',
})

export const ARCHETYPES: readonly Archetype[] = [
  {
    name: '在职，满六个月',
    share: 26,
    sketch: (o) => ({ age: [22, 48], spells: [working(o)], learned: learned(GRADED, ago(o, 6, 12)) }),
  },
  {
    name: '在职，未满六个月',
    share: 8,
    sketch: (o) => ({ age: [22, 48], spells: [working(o)], learned: learned(GRADED, ago(o, 0, 6)) }),
  },
  {
    name: '在职，已过期限',
    share: 6,
    sketch: (o) => ({ age: [22, 48], spells: [working(o)], learned: learned(GRADED, ago(o, 13, 24)) }),
  },
  {
    name: '在职，曾中断',
    share: 3,
    sketch: (o) => {
      const issued = ago(o, 8, 12)
      const gap = addMonths(issued, 2)
      const again = { from: addMonths(issued, 4), employer: o.random.pick(EMPLOYERS) }
      return {
        age: [24, 48],
        spells: [working(o, { to: gap }), working(o, again)],
        learned: learned(GRADED, issued),
      }
    },
  },
  {
    name: '灵活就业',
    share: 7,
    sketch: (o) => ({ age: [25, 48], spells: [flexibly(o)], learned: learned(GRADED, ago(o, 0, 14)) }),
  },
  {
    name: '登记失业',
    share: 6,
    sketch: (o) => ({
      age: [25, 48],
      spells: [since(o, 'unemployed')],
      learned: learned(GRADED, ago(o, 0, 14)),
    }),
  },
  {
    name: '登记失业后就业',
    share: 3,
    sketch: (o) => {
      const issued = ago(o, 4, 11)
      const hired = addMonths(issued, 2)
      return {
        age: [25, 45],
        spells: [
          { kind: 'unemployed', from: addMonths(issued, -5), to: addDays(hired, -1) },
          working(o, { from: hired }),
        ],
        learned: learned(GRADED, issued),
      }
    },
  },
  {
    name: '协保人员',
    share: 1,
    sketch: (o) => ({
      age: [45, 52],
      sex: 'male',
      spells: [since(o, 'xiebao')],
      learned: learned(CLASS_C, ago(o, 1, 11)),
    }),
  },
  {
    name: '原农村富余劳动力',
    share: 1,
    sketch: (o) => ({
      age: [30, 48],
      spells: [since(o, 'rural-surplus')],
      learned: learned(CLASS_C, ago(o, 1, 11)),
    }),
  },
  {
    name: '残疾人',
    share: 3,
    sketch: (o) => ({
      age: [25, 48],
      spells: o.random.chance(0.5) ? [since(o, 'disabled'), working(o)] : [since(o, 'disabled')],
      learned: learned(GRADED, ago(o, 1, 12)),
    }),
  },
  {
    name: '退役士兵',
    share: 2,
    sketch: (o) => ({
      age: [22, 28],
      sex: 'male',
      spells: [
        { kind: 'veteran', from: ago(o, 20, 50), source: '退役军人事务' },
        working(o, { from: ago(o, 10, 19) }),
      ],
      learned: learned(GRADED, ago(o, 1, 9)),
    }),
  },
  {
    name: '就业困难人员',
    share: 2,
    sketch: (o) => ({
      age: [40, 48],
      spells: [since(o, 'employment-difficulty')],
      learned: learned(CLASS_C, ago(o, 1, 11)),
    }),
  },
  {
    name: '中职毕业学年学生',
    share: 3,
    sketch: (o) => {
      const issued = ago(o, 1, 20)
      return {
        age: [18, 19],
        household: o.random.chance(0.4) ? ELSEWHERE : { place: 'shanghai', district: o.district },
        spells: [studying(o, 'secondary', issued)],
        learned: learned(CLASS_C, issued),
      }
    },
  },
  {
    name: '高校毕业学年学生',
    share: 5,
    sketch: (o) => {
      const issued = ago(o, 1, 20)
      const hired = addMonths(issued, 3)
      const found = hired < o.today && o.random.chance(0.4)
      return {
        age: [21, 24],
        household: o.random.chance(0.5) ? ELSEWHERE : { place: 'shanghai', district: o.district },
        spells: [studying(o, 'higher', issued), ...(found ? [working(o, { from: hired })] : [])],
        learned: learned([...CLASS_A, ...CLASS_B], issued),
      }
    },
  },
  {
    name: '未登记的其他人员',
    share: 2,
    sketch: (o) => ({ age: [25, 45], spells: [], learned: learned(CLASS_C, ago(o, 1, 11)) }),
  },
  {
    name: '养老护理、家政服务',
    share: 5,
    sketch: (o) => ({
      age: [35, 57],
      sex: 'female',
      household: o.random.chance(0.7) ? ELSEWHERE : { place: 'shanghai', district: o.district },
      track: 'female-50',
      spells: [
        {
          kind: 'care',
          from: ago(o, 3, 40),
          employer: o.random.pick(CARE_EMPLOYERS),
          employerDistrict: o.district,
          source: '养老护理员系统',
        },
      ],
      learned: learned(CARE, ago(o, 1, 22)),
    }),
  },
  {
    name: '女性，退休年龄未知',
    share: 2,
    sketch: (o) => ({
      age: [51, 54],
      sex: 'female',
      track: 'unknown',
      spells: [flexibly(o)],
      learned: learned(CLASS_B, ago(o, 1, 11)),
    }),
  },
  {
    name: '已领取养老金',
    share: 1,
    sketch: (o) => ({
      age: [60, 62],
      sex: 'male',
      pensionFrom: ago(o, 14, 24),
      spells: [flexibly(o)],
      learned: learned(CLASS_C, ago(o, 1, 11)),
    }),
  },
  {
    name: '证书被撤销',
    share: 2,
    sketch: (o) => ({
      age: [22, 48],
      spells: [working(o)],
      learned: learned(GRADED, ago(o, 6, 12), { state: 'revoked' }),
    }),
  },
  {
    name: '证书未归集',
    share: 2,
    sketch: (o) => ({
      age: [22, 48],
      spells: [working(o)],
      learned: learned(GRADED, ago(o, 6, 9), { state: 'not-imported' }),
    }),
  },
  {
    name: '机关事业单位',
    share: 2,
    sketch: (o) => ({
      age: [25, 48],
      spells: [
        working(o, {
          post: o.random.pick(['civil-servant', 'institution-other', 'institution-skilled'] as const),
        }),
      ],
      learned: learned(CLASS_C, ago(o, 6, 12)),
    }),
  },
  {
    name: '已享受过同职业补贴',
    share: 3,
    sketch: (o) => {
      const item = o.random.pick(CLASS_B)
      return {
        age: [25, 48],
        spells: [working(o)],
        learned: learned([item], ago(o, 6, 12)),
        history: [
          earlier(o, item, o.random.pick([5, 3] as const), o.random.pick(['paid', 'cancelled'] as const)),
        ],
      }
    },
  },
  {
    name: '有几张证书',
    share: 4,
    sketch: (o) => ({
      age: [25, 48],
      spells: [working(o)],
      learned: [CLASS_A, CLASS_B, CLASS_C].map((items) => ({ items, issueDate: ago(o, 6, 16) })),
    }),
  },
  {
    name: '技岗匹配项目',
    share: 5,
    sketch: (o) => ({
      age: [20, 45],
      spells: o.random.chance(0.7) ? [working(o)] : [flexibly(o)],
      learned: learned(SKILL_POST, ago(o, 6, 12)),
    }),
  },
  {
    name: '专项能力和职业资格',
    share: 3,
    sketch: (o) => ({ age: [22, 48], spells: [working(o)], learned: learned(OTHER_KINDS, ago(o, 6, 12)) }),
  },
]
