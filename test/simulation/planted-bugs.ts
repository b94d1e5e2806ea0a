// Deliberate bugs of the kinds that sync engines really have had. Each is a patch of the product (or of what stands in
// for its database and its browser profile); the simulation must catch every one, or it proves nothing.

export interface PlantedBug {
  readonly name: string
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

export const PLANTED_BUGS: readonly PlantedBug[] = []
