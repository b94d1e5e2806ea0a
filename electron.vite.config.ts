// Builds both shells to out/main and the page to out/renderer. The shells are bundled whole, so that the packed program
// carries no node_modules but the one native module.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { NONCE_PLACE } from './src-main/host/renderer/security-headers.ts'

const here = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      externalizeDeps: false,
      rolldownOptions: {
        input: { electron: here('src-main/electron.ts'), browser: here('src-main/browser.ts') },
        external: ['electron', '@node-rs/argon2'],
        output: { format: 'es' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    html: { cspNonce: NONCE_PLACE },
    plugins: [react()],
    // Whatever chunk is evaluated first: no schema is made before zod knows that it may not compile.
    resolve: { alias: [{ find: /^zod$/, replacement: here('src-renderer/zod-without-eval.ts') }] },
    worker: { format: 'es' },
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Inlined pieces would be data: addresses, which the content security policy refuses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: here('src-renderer/index.html') },
    },
  },
})
