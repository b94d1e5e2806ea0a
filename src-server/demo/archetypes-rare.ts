// Rules that few people meet: one person for each in every district of the complete town.

import { addMonths, plainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { CLASS_A, CLASS_B, CLASS_C } from './occupations.ts'
import type { DraftHistory } from './person-draft.ts'
import { ago, type Archetype, flexibly, learned, since, studying, working } from './sketch.ts'

export const RARE_CASES: readonly Archetype[] = [
  {
    name: '本年度已享受过三次',
    share: 1,
    sketch: (o) => ({
      age: [25, 48],
      spells: [flexibly(o)],
      learned: learned(CLASS_A, ago(o, 1, 4)),
      history: CLASS_C.slice(0, 3).map(
        ({ code }): DraftHistory => ({
          kind: 'skill-subsidy',
          date: plainDate(`${yearOf(o.today)}-01-01`),
          occupationCode: code,
          level: 5,
          category: 'flexible',
          state: 'paid',
          source: '补贴系统',
        }),
      ),
    }),
  },
  {
    name: '中职学生已享受过一次',
    share: 1,
    sketch: (o) => {
      const issued = ago(o, 1, 11)
      return {
        age: [18, 19],
        spells: [studying(o, 'secondary', issued)],
        learned: learned(CLASS_B, issued),
        history: [
          {
            kind: 'skill-subsidy',
            date: addMonths(issued, -6),
            occupationCode: CLASS_C[0].code,
            level: 5,
            category: 'secondary-student',
            state: 'paid',
            source: '补贴系统',
          },
        ],
      }
    },
  },
  {
    name: '证书早于政策期',
    share: 1,
    sketch: (o) => ({
      age: [30, 48],
      spells: [working(o, { from: plainDate('2015-03-01') })],
      learned: learned(CLASS_C, plainDate(`2021-04-${String(o.random.int(10, 28))}`)),
    }),
  },
  {
    name: '当天发证，就业数据未到',
    share: 1,
    sketch: (o) => ({
      age: [25, 45],
      spells: [since(o, 'unemployed')],
      learned: learned(CLASS_C, o.today),
    }),
  },
]
