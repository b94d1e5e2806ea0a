// People in service and what can stand between them and the subsidy.

import { addMonths, plainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { EMPLOYERS } from './names.ts'
import { CLASS_A, CLASS_B, CLASS_C, OTHER_KINDS, SKILL_POST, UNLISTED } from './occupations.ts'
import { ago, type Archetype, earlier, flexibly, GRADED, learned, working } from './sketch.ts'

export const AT_WORK: readonly Archetype[] = [
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
  {
    name: '本年度已享受过一次',
    share: 2,
    sketch: (o) => ({
      age: [25, 48],
      spells: [working(o)],
      learned: learned(CLASS_A, ago(o, 6, 11)),
      history: [
        {
          kind: 'skill-subsidy',
          date: plainDate(`${yearOf(o.today)}-01-01`),
          occupationCode: CLASS_C[0].code,
          level: 5,
          category: 'in-service',
          state: 'paid',
          source: '补贴系统',
        },
      ],
    }),
  },
  {
    name: '企业直接认定',
    share: 1,
    sketch: (o) => ({
      age: [25, 48],
      spells: [working(o)],
      learned: learned(CLASS_A, ago(o, 6, 12), { obtainedVia: 'direct-recognition' }),
    }),
  },
  {
    name: '不在目录的职业资格',
    share: 1,
    sketch: (o) => ({
      age: [25, 48],
      spells: [working(o)],
      learned: learned([UNLISTED], ago(o, 6, 12)),
    }),
  },
]
