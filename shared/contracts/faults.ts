// The catalogue of expected errors: a code that staff can read to the help desk, what is wrong, and what to do next.
// Sentences are for people; `{…}` is filled from the fault's details. Bugs are not in here: they throw.

import { CALL_FAULTS } from './call-faults.ts'
import { LEDGER_FAULTS } from './ledger-faults.ts'
import { MONTH_FAULTS } from './month-faults.ts'
import { SHELL_FAULTS } from './shell-faults.ts'
import { TYPED_FAULTS } from './typed-faults.ts'

export const FAULTS = {
  // J1 the workstation's own machine
  portTaken: {
    code: 'J101',
    says: '端口 {port} 已被占用（{holder}），工作站没有启动。',
    next: '请先关闭占用该端口的程序，再重新启动。',
  },
  folderInUse: {
    code: 'J102',
    says: '本机已有一个工作站正在使用数据目录。',
    next: '请使用已打开的窗口，或关闭后再启动。',
  },
  journalDamaged: {
    code: 'J103',
    says: '日志末尾有 {bytes} 字节损坏，已截断并另存为 {kept}，之前的记录完整。',
    next: '请通知主管，核对最后一笔业务是否需要重做。',
  },
  journalUnreadable: {
    code: 'J104',
    says: '本机日志无法读取或版本不认识，工作站没有启动。',
    next: '请勿删除任何文件，联系技术支持。',
  },
  diskFull: {
    code: 'J105',
    says: '磁盘空间不足，本次操作没有保存，已填内容仍在。',
    next: '请清理磁盘后重试。',
  },
  storageFailed: {
    code: 'J106',
    says: '写入本机失败，本次操作没有保存，已填内容仍在。',
    next: '请重试；仍不成功请联系技术支持。',
  },
  hostUnreachable: {
    code: 'J107',
    says: '工作站后台已停止，暂时无法保存。',
    next: '已填内容保留在本页草稿中，请重新启动工作站。',
  },
  notAllowedHere: { code: 'J108', says: '请求来源不被允许。', next: '请从工作站窗口操作。' },
  invalidRequest: { code: 'J109', says: '请求内容不符合约定：{path}。', next: '请更新工作站后重试。' },
  browserMissing: {
    code: 'J110',
    says: '没有找到可用的 Chromium、Chrome 或 Edge。',
    next: '请安装其中之一，或在浏览器中打开上面的地址。',
  },
  profileInUse: {
    code: 'J111',
    says: '上一次的工作站窗口还没有关闭，已在该窗口的浏览器中打开。',
    next: '如没有看到新窗口，请关闭所有工作站窗口后重新启动。',
  },
  browserFailed: {
    code: 'J112',
    says: '浏览器窗口没有打开（{reason}）。',
    next: '请在浏览器中打开上面的地址。',
  },
  hostFailed: {
    code: 'J113',
    says: '工作站后台出错，本次操作没有完成。',
    next: '请重试；仍不成功请联系技术支持。',
  },
  notBuilt: { code: 'J114', says: '找不到工作站界面文件。', next: '请先运行 npm run build。' },
  dataKeyUnusable: {
    code: 'J115',
    says: '本机密钥缺失、损坏或与日志不符，工作站没有启动。',
    next: '请勿删除任何文件，联系技术支持。',
  },
  storageStalled: {
    code: 'J116',
    says: '磁盘长时间没有响应，尚不能确认本次操作是否已保存，已填内容仍在。',
    next: '请稍后再按一次，不会重复办理；仍不成功请联系技术支持。',
  },
  cacheFull: {
    code: 'J130',
    says: '磁盘空间不足，市级数据暂时无法存入本机。',
    next: '请清理磁盘，清理后自动继续。',
  },
  cacheFailed: {
    code: 'J131',
    says: '市级数据暂时无法存入本机。',
    next: '系统会自动重试；仍不成功请联系技术支持。',
  },
  cacheSilent: {
    code: 'J132',
    says: '本机磁盘没有响应，市级数据暂时无法存入本机。',
    next: '请检查磁盘空间，系统会自动重试。',
  },
  cacheRebuilt: {
    code: 'J133',
    says: '本机缓存已损坏，正在从市级重新下载。',
    next: '可以继续办理，已办业务不受影响。',
  },
  copyHeld: {
    code: 'J135',
    says: '首次下载已暂停。',
    next: '请点击“继续下载”，已下载的部分不会重来。',
  },
  cacheLocked: {
    code: 'J134',
    says: '本机缓存尚未打开。',
    next: '请稍候重试；仍不成功请重新登录。',
  },

  // J2 files
  fileTooLarge: {
    code: 'J201',
    says: '文件大小为 {size} MB，超过 {limit} MB 上限，没有添加。',
    next: '请降低扫描分辨率或分成几个文件。',
  },
  fileTypeRefused: {
    code: 'J202',
    says: '文件内容不是 JPG、PNG 或 PDF，没有添加。',
    next: '请重新扫描为图片或 PDF。',
  },
  fileEmpty: { code: 'J203', says: '文件是空的，没有添加。', next: '请检查扫描仪后重新选择。' },
  fileMissing: {
    code: 'J204',
    says: '本机找不到该附件。',
    next: '请重新扫描并补充材料。',
  },
  fileDigestMismatch: {
    code: 'J205',
    says: '附件内容与登记的校验值不一致。',
    next: '请重新扫描并补充材料。',
  },

  // J3 sign-in and roles
  wrongPassword: { code: 'J301', says: '账号或口令不正确。', next: '请重新输入。' },
  offlineUnknown: {
    code: 'J302',
    says: '现在没有网络，且该账号未在本机登录过，不能离线登录。',
    next: '请恢复网络后登录一次。',
  },
  offlineExpired: {
    code: 'J303',
    says: '离线登录已超过期限（{until}）。',
    next: '请恢复网络后登录。',
  },
  tooManyAttempts: { code: 'J304', says: '口令连续输错次数过多。', next: '请 {minutes} 分钟后再试。' },
  signInNeeded: { code: 'J305', says: '登录已失效。', next: '请重新登录，未送达的业务不会丢失。' },
  otherUnit: { code: 'J306', says: '该记录属于其他区，不能办理。', next: '请由所属区办理。' },
  cityOnly: { code: 'J350', says: '此项业务由市级中心办理。', next: '请通过“请示”提交市级中心。' },
  calendarMissing: {
    code: 'J351',
    says: '{year} 年放假安排尚未公布，无法计算公示期。',
    next: '请待国务院办公厅公布并更新工作站后办理。',
  },
  membersUnfit: {
    code: 'J352',
    says: '所选记录中有 {count} 件不能公示（状态已变、暂缓或不再符合条件）。',
    next: '请刷新名单，去掉这些记录后重试。',
  },
  nothingToPublish: { code: 'J353', says: '没有可以公示的记录。', next: '请先完成审核。' },
  notOnTheList: { code: 'J354', says: '该记录不在这一批公示名单中。', next: '请核对姓名和证书编号。' },
  alreadyAnswered: { code: 'J355', says: '该异议已经答复。', next: '请查看答复内容。' },
  periodRuns: { code: 'J356', says: '公示期到 {until} 为止，尚未结束。', next: '请在公示期满后确认。' },
  nothingToConfirm: {
    code: 'J358',
    says: '名单中的记录都在暂缓中，没有可以确认的。',
    next: '请先答复异议或者解除暂缓。',
  },
  listHasMoved: { code: 'J357', says: '名单在您核对之后有变化。', next: '请重新核对件数和金额后确认。' },
  roleMissing: { code: 'J307', says: '本账号没有办理此项业务的岗位权限。', next: '请由{roles}岗位办理。' },
  otherPerson: {
    code: 'J308',
    says: '该操作由其他人员填写，不能以您的名义办理。',
    next: '请由填写人登录后办理，或重新填写。',
  },

  // J4 the municipal server
  serverUnreachable: {
    code: 'J401',
    says: '暂时连接不上市级服务。',
    next: '可继续办理，恢复后自动送达。',
  },
  serverBroken: {
    code: 'J402',
    says: '市级服务返回了不能识别的内容，没有采用。',
    next: '可继续办理，系统会自动重试。',
  },
  protocolOutdated: {
    code: 'J403',
    says: '工作站版本与市级服务不一致。',
    next: '请更新工作站，未送达的业务不会丢失。',
  },
  commandReused: {
    code: 'J404',
    says: '同一笔业务编号出现了不同内容，已隔离。',
    next: '请主管在“同步”中核对。',
  },
  databaseUnreachable: {
    code: 'J405',
    says: '市级服务连接不上数据库。',
    next: '请检查数据库地址和服务状态。',
  },

  // J5 acts at the counter
  notOffered: {
    code: 'J501',
    says: '当前状态“{state}”不能办理此项业务。',
    next: '请刷新后查看最新状态。',
  },
  notEligible: {
    code: 'J502',
    says: '不符合条件，不能受理：{rules}。',
    next: '可出具不予受理告知单，或补充材料后再办。',
  },
  nothingFailed: {
    code: 'J503',
    says: '没有不符合的条款，不能作出不予受理。',
    next: '请受理，或列明缺少的材料退回补正。',
  },
  indispensableMissing: {
    code: 'J504',
    says: '缺少{materials}，不能受理。',
    next: '请退回补正。',
  },
  nothingMissing: { code: 'J505', says: '没有列明缺少的材料。', next: '请勾选缺少的材料后再退回。' },
  accountMissing: {
    code: 'J506',
    says: '没有填写收款账户，也没有把银行卡列为待补材料。',
    next: '请填写账户，或列为待补。',
  },
  notMissing: { code: 'J507', says: '该材料不在待补清单中。', next: '请改用补充材料。' },
  alreadyExists: { code: 'J508', says: '该编号的申请已存在。', next: '请打开原记录办理。' },
  recordUnknown: { code: 'J509', says: '找不到该申请。', next: '请同步后重试。' },
  dossierContradicts: {
    code: 'J510',
    says: '填写的内容自相矛盾：{detail}。',
    next: '请核对证书发证日期和人员信息。',
  },
  recordMoved: {
    code: 'J511',
    says: '该申请已被他人办理，您的操作没有生效。',
    next: '请在“同步”中查看双方内容后处理。',
  },
  earlierActBlocked: {
    code: 'J512',
    says: '该申请的前一笔操作未生效，这一笔也没有办理。',
    next: '请先在“同步”中处理前一笔。',
  },
  notBlocked: {
    code: 'J521',
    says: '该笔业务不在待处理之列。',
    next: '请在“同步”中查看最新情况。',
  },
  alreadyDisposed: {
    code: 'J522',
    says: '该笔业务已有处理结果，本次处理没有生效。',
    next: '请在“同步”中查看。',
  },
  lodgingStands: {
    code: 'J523',
    says: '受理回执已交申请人，不能放弃。',
    next: '请按最新状态重办，或转交主管。',
  },
  actOfAnother: {
    code: 'J524',
    says: '该笔业务由{name}办理，不能代为放弃。',
    next: '请由本人处理，或转交主管。',
  },
  ...CALL_FAULTS,
  ...MONTH_FAULTS,
  ...LEDGER_FAULTS,

  ...SHELL_FAULTS,
  ...TYPED_FAULTS,
} as const

export type FaultName = keyof typeof FAULTS

export interface Fault {
  readonly fault: FaultName
  readonly details?: Readonly<Record<string, string | number>>
}

export const fault = (name: FaultName, details?: Readonly<Record<string, string | number>>): Fault =>
  details === undefined ? { fault: name } : { fault: name, details }

/** The sentence for the screen, with the code at its end: `账号或口令不正确。请重新输入。（J301）`. */
export function describeFault(problem: Fault): string {
  const { code, says, next } = FAULTS[problem.fault]
  const filled = `${says}${next}`.replace(/\{(\w+)\}/g, (_, key: string) =>
    String(problem.details?.[key] ?? ''),
  )
  return `${filled}（${code}）`
}
