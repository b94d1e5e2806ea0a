// Expected errors of what is typed into a form: J601 to J699, part of the catalogue in faults.ts.

export const TYPED_FAULTS = {
  identityLength: { code: 'J601', says: '证件号码应为 18 位。', next: '请核对后重新输入。' },
  identityShape: {
    code: 'J602',
    says: '证件号码含有不允许的字符。',
    next: '前 17 位为数字，末位为数字或 X。',
  },
  identityBirthDate: { code: 'J603', says: '证件号码中的出生日期不存在。', next: '请核对第 7 至 14 位。' },
  identityChecksum: { code: 'J604', says: '证件号码校验位不正确。', next: '请逐位核对。' },
  identityRegion: { code: 'J605', says: '证件号码的地区码不存在。', next: '请核对前 6 位。' },
  permitShape: {
    code: 'J613',
    says: '来往内地通行证号码应为 H 或 M 加 8 位数字。',
    next: '请对照证件重新输入。',
  },
  dateImpossible: { code: 'J606', says: '日期“{text}”不存在。', next: '请按 2026-11-18 的形式输入。' },
  timeImpossible: { code: 'J611', says: '时间“{text}”不存在。', next: '请按 14:30 的形式输入。' },
  mobileShape: { code: 'J607', says: '手机号码应为 1 开头的 11 位数字。', next: '请核对后重新输入。' },
  required: { code: 'J608', says: '请填写{field}。', next: '' },
  cardNumberTwice: { code: 'J609', says: '两次输入的卡号不一致。', next: '请对照银行卡重新输入。' },
  cardNumberTooLong: { code: 'J614', says: '卡号超过 {max} 位。', next: '请对照银行卡重新输入。' },
  holderDiffers: { code: 'J610', says: '户名与申请人姓名不一致。', next: '补贴只能发放至本人账户。' },
  textTooLong: { code: 'J612', says: '{field}超过 {max} 字。', next: '请缩短后再提交。' },
} as const
