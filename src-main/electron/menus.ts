// Menus in Chinese. macOS has a menu bar whether one likes it or not, and its keys for the clipboard come from there;
// elsewhere the window has none. A right click offers what a clerk does with text.

import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

export function setMenuBar(): void {
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(MACOS) : null)
}

const LINE: MenuItemConstructorOptions = { type: 'separator' }

const MACOS: MenuItemConstructorOptions[] = [
  {
    label: '技补工作站',
    submenu: [
      { role: 'hide', label: '隐藏技补工作站' },
      { role: 'hideOthers', label: '隐藏其他' },
      { role: 'unhide', label: '全部显示' },
      LINE,
      { role: 'quit', label: '退出技补工作站' },
    ],
  },
  {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
      LINE,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  },
  {
    label: '显示',
    submenu: [
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '实际大小' },
      LINE,
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
  {
    label: '窗口',
    submenu: [
      { role: 'minimize', label: '最小化' },
      { role: 'zoom', label: '缩放' },
      { role: 'close', label: '关闭窗口' },
    ],
  },
]

export function offerClipboard(contents: WebContents): void {
  contents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    if (!isEditable && selectionText === '') return
    const copy: MenuItemConstructorOptions = { role: 'copy', label: '复制', enabled: editFlags.canCopy }
    const menu = isEditable
      ? [
          { role: 'cut' as const, label: '剪切', enabled: editFlags.canCut },
          copy,
          { role: 'paste' as const, label: '粘贴', enabled: editFlags.canPaste },
        ]
      : [copy]
    Menu.buildFromTemplate(menu).popup()
  })
}
