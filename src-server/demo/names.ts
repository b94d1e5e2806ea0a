// Names of nobody in particular: common surnames and characters, put together at random.

import type { Sex } from '#shared/policy/input.ts'
import type { Random } from './random.ts'

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎'
const COMPOUND = ['欧阳', '上官', '司徒', '诸葛'] as const
const GIVEN: Readonly<Record<Sex, string>> = {
  male: '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林建国志远海天文博思成家豪子轩',
  female: '芳娜敏静丽艳娟霞秀英玲桂兰丹萍红玉梅琳雪慧莹洁云莉颖佳怡婷欣悦晓燕思雨诗涵雅琴美华淑珍',
}

export function inventName(random: Random, sex: Sex): string {
  const surname = random.chance(0.02) ? random.pick(COMPOUND) : random.pick(Array.from(SURNAMES))
  const given = Array.from(GIVEN[sex])
  return surname + random.pick(given) + (random.chance(0.75) ? random.pick(given) : '')
}

export const EMPLOYERS = [
  '演示精密机械',
  '演示电子科技',
  '演示餐饮管理',
  '演示物流服务',
  '演示生物制药',
  '演示汽车部件',
  '演示物业管理',
  '演示连锁超市',
] as const
export const CARE_EMPLOYERS = ['演示养老院', '演示护理站', '演示家政服务'] as const
export const INSTITUTIONS = ['演示职业技能评价中心', '演示行业协会评价组织', '演示技师学院'] as const
