// The end-to-end run: every journey in both shells, the built browser shell in a real Chromium and the built Electron
// shell on a real Electron, with a real municipal server on a real PostgreSQL. The browser is the installed one where
// there is one, else Playwright's own; which Electron it is, scripts/electron-runtime.mjs knows.

import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { Shell } from './test/e2e/stage/shell.ts'
import { canMount } from './src-main/testing/small-disk.ts'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)

export default defineConfig<object, { shellName: Shell['name'] }>({
  globalSetup: './scripts/build.mjs',
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // These mount a small disk of their own, which only root on Linux may do.
  testIgnore: canMount() ? [] : ['**/*.mounting.e2e.ts'],
  fullyParallel: false,
  workers: 1,
  // Every wait has a limit of its own; a walk through a whole desk with its accessibility passes may take minutes on a
  // machine that is busy with other things.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', use: { shellName: 'chromium' } },
    // Left out only by request; `npm test` counts what did not run then.
    ...((process.env['JIBU_NO_ELECTRON'] ?? '') !== ''
      ? []
      : [{ name: 'electron', use: { shellName: 'electron' as const } }]),
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(installed === undefined ? {} : { executablePath: installed }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
