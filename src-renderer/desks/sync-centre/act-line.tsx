// One act in a list: opened by Enter or a click.

import type { ActWords } from './act-words.ts'

interface Props {
  readonly words: ActWords
  /** Where the act stands. */
  readonly standing: string
  readonly tone: 'met' | 'not-met' | 'unknown' | 'quiet'
  /** Why it stands there, where that has to be said. */
  readonly why?: string | undefined
  readonly onOpen: () => void
}

const SIGNS: Readonly<Record<Props['tone'], string>> = {
  met: '✓',
  'not-met': '✗',
  unknown: '！',
  quiet: '·',
}

export function ActLine({ words, standing, tone, why, onOpen }: Props) {
  const toneClass = tone === 'quiet' ? 'jb-quiet' : `jb-text-${tone}`
  return (
    <li className="jb-sync-act">
      <button type="button" className="jb-sync-line" onClick={onOpen}>
        <strong>{words.title}</strong>
        <span>{words.whose}</span>
        <span>{words.number}</span>
        <span className={toneClass}>
          <span aria-hidden="true">{SIGNS[tone]} </span>
          {standing}
        </span>
        <span className="jb-quiet">
          {words.when} {words.by}
        </span>
      </button>
      {why === undefined ? null : <p className={toneClass}>{why}</p>}
    </li>
  )
}
