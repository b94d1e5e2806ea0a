// Where the window stands: maximised at first, then as it was left on the display that it was left on. A display that is
// gone, or has become smaller, never hides a window.

import { z } from 'zod'

const frameSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type WindowFrame = z.infer<typeof frameSchema>

export const keptPlacesSchema = z.object({
  /** The display on which the window was last. */
  last: z.string(),
  displays: z.record(z.string(), z.object({ frame: frameSchema, maximised: z.boolean() })),
})
export type KeptPlaces = z.infer<typeof keptPlacesSchema>

export interface Display {
  readonly bounds: WindowFrame
  /** Without task bar and dock. */
  readonly workArea: WindowFrame
}

export interface WindowPlace {
  readonly frame: WindowFrame
  readonly maximised: boolean
}

export const SMALLEST_WINDOW = { width: 1024, height: 600 }

/** A display is known by its place and size: numbers change at each start. */
export const displayName = ({ bounds }: Display): string =>
  `${bounds.width}x${bounds.height}+${bounds.x}+${bounds.y}`

/** The first display is the main one. */
export function placeWindow(
  kept: KeptPlaces | null,
  displays: readonly [Display, ...Display[]],
): WindowPlace {
  const display = displays.find((each) => displayName(each) === kept?.last) ?? displays[0]
  const left = kept?.displays[displayName(display)]
  return left === undefined
    ? { frame: display.workArea, maximised: true }
    : { frame: within(left.frame, display.workArea), maximised: left.maximised }
}

export const keepPlace = (kept: KeptPlaces | null, display: Display, place: WindowPlace): KeptPlaces => ({
  last: displayName(display),
  displays: { ...kept?.displays, [displayName(display)]: place },
})

function within(frame: WindowFrame, area: WindowFrame): WindowFrame {
  const width = Math.min(frame.width, area.width)
  const height = Math.min(frame.height, area.height)
  const x = Math.min(Math.max(frame.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(frame.y, area.y), area.y + area.height - height)
  return { x, y, width, height }
}
