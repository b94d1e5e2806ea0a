// How a name sounds, for the search: 陈志远 is found by `chenzhiyuan` and by `czy`. Computed once, when a record comes in.
// The first character is read as a surname (单 is shan, 曾 is zeng). Characters repeat, so each is looked up once.

import { pinyin } from 'pinyin-pro'

const OF_SURNAME = new Map<string, string>()
const OF_REST = new Map<string, string>()

function sound(known: Map<string, string>, mode: 'surname' | 'normal', character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const said = pinyin(character, { toneType: 'none', mode, v: true, nonZh: 'consecutive' }).toLowerCase()
  known.set(character, said)
  return said
}

/** `chenzhiyuan czy`; a name in Latin letters stays as it is, in lower case. */
export function nameSounds(name: string): string {
  const characters = Array.from(name.replaceAll(/[\s·•]/g, ''))
  if (characters.every((each) => each < '\u2e80')) return characters.join('').toLowerCase()
  const said = characters.map((each, at) =>
    at === 0 ? sound(OF_SURNAME, 'surname', each) : sound(OF_REST, 'normal', each),
  )
  return `${said.join('')} ${said.map((each) => each.slice(0, 1)).join('')}`
}
