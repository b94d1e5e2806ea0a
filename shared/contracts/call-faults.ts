// Expected errors of the phone check: J541 to J549 and J591 to J594, part of the catalogue in faults.ts.

export const CALL_FAULTS = {
  ownApplication: {
    code: 'J541',
    says: '本人受理的申请不能由本人核实。',
    next: '请由其他核实人员办理，或请主管改派。',
  },
  callOfAnother: {
    code: 'J542',
    says: '该电话由{name}负责。',
    next: '请由本人办理，或请主管改派。',
  },
  tooFewAttempts: {
    code: 'J543',
    says: '未接通 {count} 次、跨 {days} 天，不足三次两天，不能按未核实处理。',
    next: '请继续拨打。',
  },
  ownProposal: {
    code: 'J544',
    says: '提请人不能给自己签字。',
    next: '请由本单位其他主管签字。',
  },
  acceptedByCaller: {
    code: 'J545',
    says: '该人员受理了这笔申请，不能由其核实。',
    next: '请改派其他核实人员。',
  },
  secondContactOwed: {
    code: 'J546',
    says: '本人手机未接通，第二联系人还没有拨打，不能按未核实处理。',
    next: '请拨打第二联系人。',
  },
  callBackPast: {
    code: 'J547',
    says: '约定回拨时间早于本次拨打。',
    next: '请核对日期和时间。',
  },
  callBackLate: {
    code: 'J548',
    says: '约定回拨时间在 18 日之后，会影响全市生成。',
    next: '请改约，或在备注中说明原因。',
  },
  askedAlready: {
    code: 'J549',
    says: '上次由您核实，应由其他核实人员二次核实。',
    next: '请由其他核实人员拨打，或请主管改派。',
  },
  ownAnswers: {
    code: 'J591',
    says: '不能更正自己登记的答复。',
    next: '请由本单位其他主管更正。',
  },
  correctedAlready: {
    code: 'J592',
    says: '答复已更正过一次，不能再次更正。',
    next: '如仍有误，请暂缓该笔记录并请示市级。',
  },
  answersUnchanged: {
    code: 'J593',
    says: '更正后的答复与原答复相同。',
    next: '请选择正确的答复。',
  },
  correctionLate: {
    code: 'J594',
    says: '答复的更正截止日为 {day}，现已逾期。',
    next: '请暂缓该笔记录，处理后再解除。',
  },
} as const
