// The words of the first copy: `首次下载 12,500 / 100,000，约剩 20 秒`.

import type { CopyProgress } from '../sync/copy-watch.ts'

const count = new Intl.NumberFormat('zh-CN')

export function copyWords({ copied, expected, secondsLeft, held }: CopyProgress): string {
  const rows = `首次下载 ${count.format(copied)} / ${count.format(Math.max(copied, expected))}`
  if (held) return `${rows}，已暂停`
  return secondsLeft === null ? rows : `${rows}，约剩 ${timeWords(secondsLeft)}`
}

const timeWords = (seconds: number): string =>
  seconds < 100 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
