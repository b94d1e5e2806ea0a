// A deliberate bug: a patch of the product, or of what stands in for its database and its browser profile.

export interface Patch {
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

export interface PlantedBug extends Patch {
  readonly name: string
  /** Where the product is safe at two places, both have to fail. */
  readonly also?: Patch
}

/** A bug with all its patches, each under its name. */
export const patchesOf = ({ name, also, ...patch }: PlantedBug): readonly PlantedBug[] =>
  [patch, ...(also === undefined ? [] : [also])].map((each) => ({ name, ...each }))
