// The data key of the tests' device; the golden journals are sealed under it.

import { dataKeyOf } from '../host/sealing/data-key.ts'

export const KEY = dataKeyOf(Buffer.from('a key for tests, known to anyone'))
