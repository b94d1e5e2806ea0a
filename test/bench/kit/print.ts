// Figures on the console: one object as JSON, or a line each; what is itself a list of named figures becomes a block.

export type Figure =
  | number
  | string
  | boolean
  | null
  | readonly Figure[]
  | { readonly [name: string]: Figure }

export function print(figures: { readonly [name: string]: Figure }, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify(figures))
  else for (const line of linesOf(figures, '')) console.log(line)
}

function linesOf(figures: { readonly [name: string]: Figure }, indent: string): string[] {
  return Object.entries(figures).flatMap(([name, figure]) => {
    const head = `${indent}${name}`.padEnd(28)
    if (!isBlock(figure)) return [`${head} ${wordsOf(figure)}`]
    if (Object.values(figure).some(isBlock)) return [head.trimEnd(), ...linesOf(figure, `${indent}  `)]
    const words = Object.entries(figure).map(([each, value]) => `${each} ${wordsOf(value)}`)
    return [`${head} ${words.join('   ')}`]
  })
}

const isBlock = (figure: Figure): figure is { readonly [name: string]: Figure } =>
  typeof figure === 'object' && figure !== null && !Array.isArray(figure)

function wordsOf(figure: Figure): string {
  if (typeof figure === 'number') return figure.toLocaleString('en')
  if (figure === null) return 'not measured'
  if (typeof figure !== 'object') return String(figure)
  return Object.values(figure).map(wordsOf).join(', ')
}
