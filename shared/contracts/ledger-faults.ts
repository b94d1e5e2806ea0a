// Expected errors of the ledgers: J570 to J579, part of the catalogue in faults.ts.

export const LEDGER_FAULTS = {
  numberNotOnFile: {
    code: 'J570',
    says: '回拨的号码不是申请人登记的联系电话。',
    next: '请按登记的手机号码或备用联系人回拨核实。',
  },
  noAccountProposed: { code: 'J571', says: '没有待复核的账户维护。', next: '请刷新后查看最新状态。' },
  ownAccountChange: {
    code: 'J572',
    says: '账户由您本人录入，不能由您复核。',
    next: '请另一名台账人员或主管复核。',
  },
  attemptsMissing: {
    code: 'J573',
    says: '联系不足三次或不足两天，不能认定长期无法联系。',
    next: '请继续联系并登记。',
  },
  repaidTooMuch: {
    code: 'J574',
    says: '退款金额超过待追回的 {outstanding} 元。',
    next: '请核对金额。',
  },
  repaymentKnown: { code: 'J575', says: '该笔退款已登记。', next: '无需重复登记。' },
  repaymentDay: {
    code: 'J576',
    says: '退款日期应在补贴取消之后、今天之前。',
    next: '请核对日期。',
  },
  appointmentPast: { code: 'J577', says: '约定日期已经过去。', next: '请填写今天或以后的日期。' },
} as const
