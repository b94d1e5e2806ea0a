/** Builds the shells with their page where their sources are not those of the last build. */
export const ensureBuilt: () => Promise<void>
export default ensureBuilt
