// What a person decided about an act, in their own words.

import { CHOICE_TITLES, type Disposition } from '#shared/domain/disposition/disposition.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'

export function DispositionWords({ disposition }: { readonly disposition: Disposition }) {
  const { choice, byName, at } = disposition
  return (
    <p>
      {CHOICE_TITLES[choice]}，{byName} {shanghaiMinute(at)}
      {wordsOf(disposition)}
    </p>
  )
}

function wordsOf(disposition: Disposition): string {
  switch (disposition.choice) {
    case 'redone':
      return ''
    case 'discarded':
      return `，理由：${disposition.reason}`
    case 'handed-over':
      return `，说明：${disposition.remark}`
  }
}
