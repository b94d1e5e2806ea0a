// Whether a switch is meant for us although it is none of ours: our own word cut short, without its hyphen or with a slip
// of the finger, or a word of the launcher. Everything else is Chromium's, AppImage's or the installer's.

/** Shorter words are too near to anything. */
const SHORTEST = 4

export function misspelt(word: string, own: readonly string[], elsewhere: readonly string[]): boolean {
  if (own.includes(word)) return false
  if (elsewhere.includes(word)) return true
  return word.length >= SHORTEST && own.some((ours) => isCutShort(word, ours) || isOneSlipFrom(word, ours))
}

const isCutShort = (word: string, ours: string): boolean =>
  ours.startsWith(word) || ours.replaceAll('-', '') === word.replaceAll('-', '')

/** One letter wrong, missing, too many, or two letters in the wrong order. */
function isOneSlipFrom(word: string, ours: string): boolean {
  if (Math.abs(word.length - ours.length) > 1) return false
  let first = 0
  while (first < word.length && word[first] === ours[first]) first += 1
  const left = word.slice(first)
  const right = ours.slice(first)
  return (
    left.slice(1) === right.slice(1) ||
    left === right.slice(1) ||
    left.slice(1) === right ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  )
}
