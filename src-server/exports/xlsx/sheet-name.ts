// The name of a sheet as Excel allows it: at most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end.

const LONGEST = 31

export function sheetName(wanted: string): string {
  const allowed = wanted
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  const cut = Array.from(allowed).slice(0, LONGEST).join('').trim()
  return cut === '' ? '表1' : cut
}
