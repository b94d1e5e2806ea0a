// The one clock of the page and of its worker: the machine's, set ahead by what the host says (时光机). Nothing else in
// the renderer asks what time it is. A worker has a copy of its own and sets it when it begins.

import { type Instant, instant } from '#shared/kernel/instant.ts'

let offset = 0

/** In ms; 0 in all real work. */
export function setClock(ahead: number): void {
  offset = ahead
}

export const now = (): Instant => instant(Date.now() + offset)
