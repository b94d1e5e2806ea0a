// Everybody else: the flexible, the unemployed, students, carers, and those whom age or pension excludes.

import { addDays, addMonths } from '#shared/kernel/plain-date.ts'
import { CARE_EMPLOYERS } from './names.ts'
import { CARE, CLASS_A, CLASS_B, CLASS_C } from './occupations.ts'
import {
  ago,
  type Archetype,
  ELSEWHERE,
  flexibly,
  GRADED,
  learned,
  since,
  studying,
  working,
} from './sketch.ts'

export const OTHERS: readonly Archetype[] = [
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
    name: '非毕业学年学生',
    share: 1,
    sketch: (o) => {
      const issued = ago(o, 1, 11)
      return {
        age: [19, 20],
        household: ELSEWHERE,
        spells: [studying(o, 'higher', addMonths(issued, 24))],
        learned: learned(CLASS_B, issued),
      }
    },
  },
]
