// Expected errors of the month, from the draw to the money: J530 to J540 and J581 to J589, part of the catalogue in faults.ts.

export const MONTH_FAULTS = {
  recordHeld: {
    code: 'J530',
    says: '该申请暂缓中（{holds}），不能往下办理。',
    next: '请在暂缓解除后再办。',
  },
  noLongerEligible: {
    code: 'J531',
    says: '按当日数据已不符合条件：{rules}。',
    next: '请退回重新生成或不予通过，并联系申请人。',
  },
  factsOpen: { code: 'J532', says: '事实尚未归集完整：{rules}。', next: '请待数据归集或补录材料后再办。' },
  factsContradict: {
    code: 'J533',
    says: '申请内容与市级数据矛盾，不能核定。',
    next: '请核对证书发证日期和人员信息。',
  },
  amountDiffers: {
    code: 'J534',
    says: '按当日数据应为 {now} 元，与生成的 {then} 元不一致。',
    next: '请退回重新生成。',
  },
  auditsOwnLodging: {
    code: 'J535',
    says: '本人受理的申请，不能由本人审核。',
    next: '请由其他审核人员办理。',
  },
  confirmsOwnAudit: {
    code: 'J536',
    says: '本人审核的记录，不能由本人确认。',
    next: '请由其他确认人员办理。',
  },
  holdUnknown: { code: 'J537', says: '找不到该项暂缓，可能已经解除。', next: '请刷新后查看最新状态。' },
  mayNotLift: { code: 'J538', says: '该项暂缓不由本岗位解除。', next: '请由{by}解除。' },
  callDiffers: { code: 'J539', says: '该申请没有这笔抽检电话。', next: '请刷新后查看最新状态。' },
  accountOwed: {
    code: 'J540',
    says: '尚未登记收款账户，不能生成发放记录。',
    next: '请联系申请人补交银行卡。',
  },
  accountNotReplaced: {
    code: 'J581',
    says: '上次支付失败后账户尚未更正，不能再次支付。',
    next: '请在应付未付台账更正账户。',
  },
  publicationDiffers: { code: 'J582', says: '该申请不在这一批公示中。', next: '请刷新后查看最新状态。' },
  paymentUnknown: { code: 'J583', says: '没有这笔待回盘的支付。', next: '请核对支付编号。' },
  bankDateAhead: { code: 'J595', says: '银行日期 {day} 还没有到。', next: '请核对文件中的日期。' },
  bankDateEarly: {
    code: 'J596',
    says: '银行日期 {day} 早于 {earliest}（支付或上次结果之日）。',
    next: '请核对文件中的日期。',
  },
  failureUnexplained: { code: 'J597', says: '失败未说明原因。', next: '请补充原因后再导入。' },
  alreadyRevoked: { code: 'J584', says: '该笔补贴已经取消。', next: '请查看原取消记录。' },
  certificatePaid: {
    code: 'J586',
    says: '同一证书（编号和项目）已有正在支付或已发放的补贴，不能再次发放。',
    next: '请核对两份申请的证书和证件号码，重复的一份退回或不予通过。',
  },
  causeOfTheCity: {
    code: 'J587',
    says: '本单位只能因本区审核错误取消补贴，其他原因由市级办理。',
    next: '请向市级报送，或选择“审核错误”。',
  },
  cancelReasonMissing: { code: 'J588', says: '取消补贴应写明理由。', next: '请填写理由。' },
  nothingNew: { code: 'J585', says: '核定结果没有变化。', next: '' },
} as const
