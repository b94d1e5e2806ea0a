import { describe, expect, it } from 'vitest'
import { type Palette, PALETTES } from './tokens.ts'

const channel = (value: number): number => {
  const part = value / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(parseInt(colour.slice(at, at + 2), 16)),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

type ColourName = Exclude<keyof Palette, 'scheme'>
const TEXT_PAIRS: readonly (readonly [ColourName, ColourName])[] = [
  ...(['text', 'quiet', 'accent', 'met', 'notMet', 'unknown'] as const).flatMap((colour) =>
    (['surface', 'ground', 'raised'] as const).map((under) => [colour, under] as const),
  ),
  ['met', 'metTint'],
  ['notMet', 'notMetTint'],
  ['unknown', 'unknownTint'],
  ['text', 'metTint'],
  ['text', 'notMetTint'],
  ['text', 'unknownTint'],
  ['quiet', 'metTint'],
  ['quiet', 'notMetTint'],
  ['quiet', 'unknownTint'],
  ['text', 'accentTint'],
  ['onPrimary', 'primary'],
  ['onRail', 'rail'],
  ['onRailQuiet', 'rail'],
  ['onRail', 'railCurrent'],
]

describe.each(Object.entries(PALETTES))('the %s palette', (_, palette) => {
  it.each(TEXT_PAIRS)('shows %s on %s at 4.5:1 or better', (colour, under) => {
    expect(contrast(palette[colour], palette[under])).toBeGreaterThanOrEqual(4.5)
  })

  it('shows the edges of controls at 3:1 or better', () => {
    expect(contrast(palette.edge, palette.surface)).toBeGreaterThanOrEqual(3)
  })
})
