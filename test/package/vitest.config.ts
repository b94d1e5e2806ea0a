// Packing takes seconds, so these tests run with the end-to-end run and not with `npm run check`.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.package.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
