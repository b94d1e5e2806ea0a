// Two windows of one workstation must not type into the same visit. A window holds a Web Lock on the visit that it shows;
// the lock goes with the window, so that after a crash the visit is free again. A reload of the same window keeps its own.

const OWN = 'jibu-visit-of-window'
const lockName = (id: string): string => `jibu-visit-${id}`

/** The visits that some window has open now. */
export async function openVisits(): Promise<(id: string) => boolean> {
  const { held = [] } = await navigator.locks.query()
  const names = new Set(held.map(({ name }) => name))
  return (id) => names.has(lockName(id))
}

/** Which visit this window showed before it was reloaded. */
export const ownVisit = (): string | null => sessionStorage.getItem(OWN)

/** Holds the visit for this window until the returned function is called. */
export function holdVisit(id: string): () => void {
  sessionStorage.setItem(OWN, id)
  const letGo = new AbortController()
  void navigator.locks
    .request(lockName(id), { signal: letGo.signal }, (lock) =>
      lock === null
        ? undefined
        : new Promise<void>((resolve) => {
            letGo.signal.addEventListener('abort', () => {
              resolve()
            })
          }),
    )
    // Let go before it was granted: nothing was held.
    .catch(() => undefined)
  return () => {
    letGo.abort()
  }
}
