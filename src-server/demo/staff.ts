// Who works in the town: every role in two districts, and the city's verifier and supervisor; in the complete town every
// role in the other fourteen as well.

import type { Role, Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT, unitOfDistrict } from '#shared/domain/unit/units.ts'
import { type District, DISTRICTS } from '#shared/policy/vocabulary.ts'
import { inventName } from './names.ts'
import type { Random } from './random.ts'

const DISTRICT_POSTS: readonly { readonly post: string; readonly roles: readonly Role[] }[] = [
  { post: 'shouli1', roles: ['clerk'] },
  { post: 'shouli2', roles: ['clerk'] },
  { post: 'shenhe', roles: ['reviewer'] },
  { post: 'queren', roles: ['confirmer'] },
  { post: 'heshi', roles: ['verifier'] },
  { post: 'taizhang1', roles: ['ledger'] },
  { post: 'taizhang2', roles: ['ledger'] },
  { post: 'zhuguan', roles: ['supervisor'] },
]

const OFFICES = [
  {
    prefix: 'sj',
    unit: unitOfDistrict('松江'),
    posts: DISTRICT_POSTS,
    names: ['张敏', '李伟', '王静', '刘洋', '陈洁', '杨帆', '赵磊', '黄丽'],
  },
  {
    prefix: 'pd',
    unit: unitOfDistrict('浦东'),
    posts: DISTRICT_POSTS,
    names: ['周涛', '吴娟', '徐明', '孙悦', '胡斌', '朱琳', '高强', '林慧'],
  },
  {
    prefix: 'sh',
    unit: CITY_UNIT,
    posts: DISTRICT_POSTS.filter(({ post }) => post === 'heshi' || post === 'zhuguan'),
    names: ['何文', '郭颖'],
  },
] as const

export const inventStaff = (random: Random): Staff[] =>
  OFFICES.flatMap(({ prefix, unit, posts, names }) =>
    posts.map(({ post, roles }, index) => ({
      id: random.uuid(),
      username: `${prefix}-${post}`,
      name: names[index] ?? '',
      unit,
      roles: [...roles],
    })),
  )

const OTHER_DISTRICTS: Readonly<Partial<Record<District, string>>> = {
  黄浦: 'hp',
  徐汇: 'xh',
  长宁: 'cn',
  静安: 'ja',
  普陀: 'pt',
  虹口: 'hk',
  杨浦: 'yp',
  闵行: 'mh',
  宝山: 'bs',
  嘉定: 'jd',
  金山: 'js',
  青浦: 'qp',
  奉贤: 'fx',
  崇明: 'cm',
}

export const OTHERS = DISTRICTS.filter((district) => district in OTHER_DISTRICTS)

export const inventOtherStaff = (random: Random): Staff[] =>
  OTHERS.flatMap((district) =>
    DISTRICT_POSTS.map(({ post, roles }) => ({
      id: random.uuid(),
      username: `${OTHER_DISTRICTS[district] ?? ''}-${post}`,
      name: inventName(random, random.pick(['male', 'female'] as const)),
      unit: unitOfDistrict(district),
      roles: [...roles],
    })),
  )
