// Names as lists and publications show them: `张*明`, `李*`, `欧阳*华`. Never the whole name, whatever its length.

const COMPOUND_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 端木 南宫 轩辕'.split(' '),
)

/** Counts characters as people do: a rare character outside the basic plane is one. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim())
  if (characters.length === 0) return ''
  if (characters.length === 1) return '*'
  if (characters.length === 2) return `${characters[0]}*`
  const surname = COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) && characters.length > 3 ? 2 : 1
  const hidden = '*'.repeat(characters.length - surname - 1)
  return `${characters.slice(0, surname).join('')}${hidden}${characters.at(-1)}`
}
