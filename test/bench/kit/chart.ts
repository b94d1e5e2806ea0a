// A chart of growth as SVG: both axes in powers of ten, so that what grows in proportion is a straight line at 45°.
// Written out here because the page's chart library draws on a canvas and needs a browser.

export interface Line {
  readonly name: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface Chart {
  readonly title: string
  readonly xTitle: string
  readonly yTitle: string
  readonly lines: readonly Line[]
}

const WIDTH = 720
const HEIGHT = 420
const LEFT = 84
const RIGHT = 130
const TOP = 44
const BOTTOM = 56
/** Told apart without colour by their dashes, too. */
const STYLES = [
  ['#1d4f91', ''],
  ['#6b7280', '6 4'],
  ['#b45309', '2 3'],
  ['#0f766e', '10 4'],
  ['#9d174d', '8 3 2 3'],
] as const

type Scale = (value: number) => number

const decades = (values: readonly number[]): readonly [number, number] => [
  Math.floor(Math.log10(Math.min(...values))),
  Math.ceil(Math.log10(Math.max(...values))),
]

export function svgOf({ title, xTitle, yTitle, lines }: Chart): string {
  const points = lines.flatMap((line) => line.points)
  const xs = decades(points.map(({ x }) => x))
  const ys = decades(points.map(({ y }) => y))
  const x: Scale = (value) => LEFT + share(value, xs) * (WIDTH - LEFT - RIGHT)
  const y: Scale = (value) => HEIGHT - BOTTOM - share(value, ys) * (HEIGHT - TOP - BOTTOM)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 24, title, 'font-weight="bold"'),
    ...gridOf(xs, ys, x, y),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, xTitle, 'text-anchor="middle"'),
    `<g transform="translate(18 ${HEIGHT / 2}) rotate(-90)">${text(0, 0, yTitle, 'text-anchor="middle"')}</g>`,
    ...lines.flatMap((line, index) => lineOf(line, STYLES[index % STYLES.length] ?? STYLES[0], x, y)),
    '</svg>',
    '',
  ].join('\n')
}

const share = (value: number, [from, to]: readonly [number, number]): number =>
  to === from ? 0.5 : (Math.log10(value) - from) / (to - from)

const powers = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at))

function gridOf(xs: readonly [number, number], ys: readonly [number, number], x: Scale, y: Scale): string[] {
  const bottom = HEIGHT - BOTTOM
  const right = WIDTH - RIGHT
  return [
    ...powers(xs).flatMap((value) => [
      `<path d="M${x(value)} ${TOP}V${bottom}" stroke="#e5e7eb"/>`,
      text(x(value), bottom + 18, value.toLocaleString('en'), 'text-anchor="middle" fill="#374151"'),
    ]),
    ...powers(ys).flatMap((value) => [
      `<path d="M${LEFT} ${y(value)}H${right}" stroke="#e5e7eb"/>`,
      text(LEFT - 8, y(value) + 4, value.toLocaleString('en'), 'text-anchor="end" fill="#374151"'),
    ]),
  ]
}

function lineOf(
  { name, points }: Line,
  [colour, dash]: readonly [string, string],
  x: Scale,
  y: Scale,
): string[] {
  const path = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${tenth(x(point.x))} ${tenth(y(point.y))}`)
  const last = points.at(-1)
  if (last === undefined) return []
  return [
    `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    ...points.map(
      (each) => `<circle cx="${tenth(x(each.x))}" cy="${tenth(y(each.y))}" r="3" fill="${colour}"/>`,
    ),
    text(x(last.x) + 8, y(last.y) + 4, name, `fill="${colour}"`),
  ]
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const text = (x: number, y: number, words: string, more: string): string =>
  `<text x="${tenth(x)}" y="${tenth(y)}" ${more}>${words}</text>`
