// Zod compiles its parsers with `new Function` where it may, and tries whether it may. Under our content security policy
// it may not, and the mere try is reported as a violation: so it is told beforehand. The build puts this file in zod's
// place (electron.vite.config.ts), so that it comes before every schema in whatever chunk.

import { z } from 'zod/v4'

z.config({ jitless: true })

export { z }
