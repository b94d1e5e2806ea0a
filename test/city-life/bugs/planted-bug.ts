// A deliberate bug in a joint between two parts: a patch of the product. The history, the export and the auditor stay as
// they are.

export interface Patch {
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

export interface PlantedBug extends Patch {
  readonly name: string
  /** What of the sheet it breaks, as the auditor names it. */
  readonly breaks: string
  /** Where the product is safe at two places, both have to fail. */
  readonly also?: readonly Patch[]
}

export const patchesOf = ({ name, breaks, also, ...patch }: PlantedBug): readonly PlantedBug[] =>
  [patch, ...(also ?? [])].map((each) => ({ name, breaks, ...each }))

/** The text with the patch in it. One that does not fit exactly once tests nothing, and says so. */
export function plant(text: string, { name, find, replace }: PlantedBug): string {
  if (text.split(find).length !== 2)
    throw new Error(`planted bug "${name}": its place is not there exactly once`)
  return text.replace(find, () => replace)
}
