// When a shell has to end: a signal, or the end of the process that started it, seen by its closed IPC channel, so that
// nothing is left running when the launcher is killed.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Milliseconds that an orderly end may take. */
const PATIENCE = 5000

/** Returns the function that ends the shell; it runs `close` once, whoever calls it first. */
export function endWith(close: () => Promise<void>): (exitCode: number) => void {
  let ending = false
  const end = (exitCode: number): void => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(exitCode || 1), PATIENCE).unref()
    close().then(
      () => process.exit(exitCode),
      () => process.exit(exitCode || 1),
    )
  }
  for (const signal of SIGNALS)
    process.on(signal, () => {
      end(0)
    })
  process.on('disconnect', () => {
    end(0)
  })
  return end
}
