// Expected errors of the program around the page: how it is started, told by IT and kept alive. J140 to J179, part of the
// catalogue in faults.ts.

export const SHELL_FAULTS = {
  // J14 start
  optionsWrong: { code: 'J140', says: '启动参数不正确：{problem}。', next: '请改正后重新启动。' },
  switchRefused: {
    code: 'J141',
    says: '启动参数 {word} 会把界面或通信交给他人，工作站没有启动。',
    next: '请从桌面图标启动，或联系信息科。',
  },
  timeMachineRefused: {
    code: 'J142',
    says: '安装版不接受 --today，工作站没有启动。',
    next: '请去掉该参数后重新启动。',
  },
  policyWrong: {
    code: 'J143',
    says: '配置文件 {path} 有误：{problems}。工作站没有启动。',
    next: '请信息科改正该文件后重新启动。',
  },
  dataFolderClosed: {
    code: 'J144',
    says: '本账户不能读写数据目录 {folder}，工作站没有启动。',
    next: '请信息科为经办人员开通该目录的读写权限。',
  },
  earlierFolder: {
    code: 'J145',
    says: '发现早先版本的数据目录 {folder}，本版本不读取其中内容。',
    next: '其中可能有未送达的业务，请勿删除，联系技术支持。',
  },

  // J15 while it runs
  pageFailed: {
    code: 'J150',
    says: '页面意外中断，已自动重新打开。',
    next: '已保存的业务没有丢失，请核对正在填写的内容。',
  },
  pageFailedAgain: {
    code: 'J151',
    says: '页面再次中断。',
    next: '已保存的业务没有丢失，可重新打开；仍不成功请联系技术支持。',
  },
  pageHangs: {
    code: 'J152',
    says: '页面长时间没有响应。',
    next: '可继续等待，或重新打开页面，已保存的业务不会丢失。',
  },
  programFailed: {
    code: 'J153',
    says: '工作站程序出错，即将关闭。',
    next: '已保存的业务没有丢失，请重新启动；再次出现请联系技术支持。',
  },
  programStumbled: {
    code: 'J154',
    says: '工作站程序出现异常，可继续办理。',
    next: '再次出现请重新启动，并联系技术支持。',
  },
  unsentAtClosing: {
    code: 'J155',
    says: '还有 {count} 笔业务未送达市级。',
    next: '它们已保存在本机，下次启动后继续送达；其他人暂时看不到。',
  },

  // J16 the municipal server's address
  addressMissing: {
    code: 'J160',
    says: '尚未设置市级服务器地址。',
    next: '请向信息科索取地址。',
  },
  addressMalformed: {
    code: 'J161',
    says: '“{address}”不是服务器地址。',
    next: '请按 https://服务器名 的形式填写，不带账号、问号或井号。',
  },
  addressInClear: {
    code: 'J162',
    says: '地址 {address} 不加密，不能使用。',
    next: '请使用 https 开头的地址。',
  },
  nameNotFound: {
    code: 'J163',
    says: '找不到服务器 {host}。',
    next: '请核对地址，或检查本机的网络和域名设置。',
  },
  connectionRefused: {
    code: 'J164',
    says: '服务器 {host} 拒绝连接。',
    next: '请核对端口，或联系信息科确认市级服务已启动。',
  },
  certificateRefused: {
    code: 'J165',
    says: '服务器 {host} 的证书不受本机信任（{reason}）。',
    next: '请信息科在本机安装上级证书，或核对地址和本机日期。',
  },
  proxyFailed: {
    code: 'J166',
    says: '代理服务器不可用（{reason}）。',
    next: '请检查本机代理设置，或由信息科在配置文件中填写代理。',
  },
  noAnswer: {
    code: 'J167',
    says: '服务器 {host} 没有回答。',
    next: '请检查网络后重试。',
  },
  notMunicipal: {
    code: 'J168',
    says: '{host} 有回答，但不是市级服务。',
    next: '请核对地址；在外网或需网页登录的网络中请先完成登录。',
  },
  addressKnown: { code: 'J169', says: '市级服务器地址已经设置。', next: '如需更改请联系信息科。' },
} as const
