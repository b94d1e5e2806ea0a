// The three meanings, always with sign, word and colour, so that colour is never the only sign.

import type { Outcome } from '#shared/policy/assessment.ts'

const SIGNS: Readonly<Record<Outcome, string>> = { met: '✓', 'not-met': '✗', unknown: '？' }
const WORDS: Readonly<Record<Outcome, string>> = { met: '符合', 'not-met': '不符合', unknown: '待核' }

interface Props {
  readonly outcome: Outcome
  /** Another word for the same meaning, such as 可补 for an eligible certificate. */
  readonly word?: string
}

export function Verdict({ outcome, word }: Props) {
  return (
    <span className={`jb-verdict jb-verdict-${outcome}`}>
      <span aria-hidden="true" className="jb-verdict-sign">
        {SIGNS[outcome]}
      </span>
      {word ?? WORDS[outcome]}
    </span>
  )
}
