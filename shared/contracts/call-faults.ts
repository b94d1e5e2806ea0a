// Expected errors of the phone check: J541 to J549, part of the catalogue in faults.ts.

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
} as const
