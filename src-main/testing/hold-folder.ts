// A process that takes the lock of a folder, says how that went, and stays.

import { lockFolder } from '../host/data-folder/lock-folder.ts'

const lock = await lockFolder(process.argv[2] ?? '')
process.send?.({ kind: lock.ok ? 'held' : lock.error.fault })
setInterval(() => undefined, 60_000)
