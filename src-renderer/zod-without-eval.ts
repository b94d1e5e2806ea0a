// Zod compiles its parsers with `new Function` where it may, and tries whether it may. Under our content security policy
// it may not, and the mere try is reported as a violation: so it is told beforehand. Import before any schema is used.

import { z } from 'zod'

z.config({ jitless: true })
