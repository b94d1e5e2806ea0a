// Readings of ours where the documents are silent or conflict (口径). The product shows them as interpretations, never
// as law. An id is never reused; a reading that falls is superseded by a new id.

export type Interpretation = { readonly silence: string; readonly reading: string }

export const INTERPRETATIONS = {
  'R-1': {
    silence: '25号文件2023年10月1日起施行，应以发证日期还是申请日期为准未明确',
    reading:
      '以发证日期为准，与身份按发证日期认定一致（另一种理解：以申请日期为准，评价报告注有“实施后……享受”）',
  },
  'R-2': {
    silence: '女性养老护理、家政服务人员放宽至60岁，此时可能已领取养老待遇',
    reading: '特别规定放宽了年龄，60岁以下女性从业人员领取养老待遇不影响申请',
  },
  'R-3': {
    silence: '不区分等级的证书是否属于“中级及以上”未明确',
    reading: '专项职业能力证书算（工作指引），不区分等级的职业资格证书不算',
  },
  'R-4': { silence: '20号文件未规定养老护理、家政服务人员的补贴比例', reading: '参照在职人员，80%' },
  'R-5': {
    silence: '“持续在沪就业满6个月”如何计算未明确',
    reading: '各自然月均有在职缴费，且满6个月当日在职；换单位但无空月不算中断',
  },
  'R-6': {
    silence: '申请期限最后一日为非工作日的，文件未规定顺延，民法典第二百零三条规定顺延',
    reading: '系统判定不符合，同时提示；窗口可由主管说明理由后受理',
  },
  'R-7': {
    silence: '同一职业不区分等级与区分等级的证书如何比较未明确',
    reading: '各自比较，不区分等级的只与不区分等级的比较',
  },
  'R-8': { silence: '养老护理、家政服务人员“参照在职人员”，每年1次的限制是否适用未明确', reading: '适用' },
  'R-9': { silence: '已取消的补贴是否计入重复享受未明确', reading: '不计入；在途的计入' },
  'R-10': { silence: '“18日之前”是否包括18日未明确', reading: '18日当日为最后一日，系统按17日安排' },
  'R-11': {
    silence: '2025年1月1日至4月30日发证、20号文件失效（2025年11月13日）后申请的如何处理未明确',
    reading: '在职人员每年1次的限制继续适用（2025年7号文件五（三）规定相同）',
  },
  'R-12': { silence: '非毕业学年学生是否属于“未登记的其他人员”未明确', reading: '不属于，仍是学生' },
  'R-13': {
    silence: '2021年5号文件自何日发证起适用，正文未取得',
    reading: '自2021年3月1日起，为评价报告所载最早获补证书',
  },
  'R-14': {
    silence: '研究生毕业学年“根据入学时间和学制倒推一个自然年度”如何计算未明确',
    reading: '学制届满前的十二个月',
  },
  'R-15': {
    silence: '2025年申请2024年发证的补贴，是否占用每年1次未明确',
    reading: '不占用',
  },
  'R-16': { silence: '发证前已在岗的，6个月自何日起算未明确', reading: '自发证之日起算' },
  'R-17': {
    silence: '哪些申请进入当月抽检未明确',
    reading: '上月16日至本月15日，以抽检运行时服务器已受理的为准',
  },
  'R-18': { silence: '24个月期限按人还是按申请的人员类别未明确', reading: '按申请的人员类别' },
  'R-19': {
    silence: '发证后用人单位、院校或参保地变更的，由哪个区审核承担未明确',
    reading: '以发证日期当日为准',
  },
  'R-20': {
    silence: '2022年17号文件期间养老护理、家政服务人员由哪个区审核未明确',
    reading: '按其他人员：户籍所在区，无本市户籍的为单位所在区',
  },
  'R-21': { silence: '发证时已离校的学生如何认定未明确', reading: '毕业学年内曾在校的，仍为毕业学年学生' },
  'R-22': {
    silence: '数据总是晚于申请日期',
    reading: '数据截至日不早于发证日期且距申请日期不超过45天的视为已知，截至日仍在延续的状态视为延续',
  },
  'R-23': { silence: '当月批次如何确定未明确', reading: '以抽检运行时服务器已受理的为准' },
  'R-24': { silence: '晚到的申请如何处理未明确', reading: '进入下一批次，保留其受理日期' },
  'R-25': { silence: '待归集的申请何时进入批次未明确', reading: '事实归集并确定后进入' },
  'R-26': { silence: '未核实的抽检电话如何处理未明确', reading: '转入次月名单' },
  'R-27': { silence: '退回补正后申请日期如何确定未明确', reading: '以首次提交之日为准' },
  'R-28': { silence: '“无法联系”的标准未明确', reading: '两日内至少三次联系未果' },
  'R-29': {
    silence: '两件在途申请互相影响时以哪件为准未明确',
    reading: '服务器顺序在先的计入在后的；申请不计入自身记录',
  },
  'R-30': {
    silence: '期限最后一日为非工作日的提示，在网上申请或另有条款不符合时是否给出未明确',
    reading: '仅窗口申请且只有申请期限一项不符合时提示；网上申请或另有不符合的，主管无从受理，不提示',
  },
} as const satisfies Record<string, Interpretation>

export type InterpretationId = keyof typeof INTERPRETATIONS
