// Figures on the console: one object as JSON, or a line each.

export type Figure =
  | number
  | string
  | boolean
  | null
  | readonly Figure[]
  | { readonly [name: string]: Figure }

export function print(figures: { readonly [name: string]: Figure }, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify(figures))
  else
    for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(32)} ${wordsOf(figure)}`)
}

function wordsOf(figure: Figure): string {
  if (typeof figure === 'number') return figure.toLocaleString('en')
  if (figure === null) return 'not measured'
  if (typeof figure !== 'object') return String(figure)
  if (Array.isArray(figure)) return figure.map(wordsOf).join(', ')
  return Object.entries(figure)
    .map(([name, each]) => `${name} ${wordsOf(each)}`)
    .join('  ')
}
