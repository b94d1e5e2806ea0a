import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { openAppWindow } from './app-window.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'

/** A stand-in for a browser: a shell script. */
async function browserThat(does: string): Promise<{ program: string; profile: string; words: string }> {
  const folder = await temporaryFolder()
  const program = join(folder, 'browser')
  const profile = join(folder, 'profile')
  const words = join(folder, 'words')
  await mkdir(profile)
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > ${words}\n${does}\n`)
  await chmod(program, 0o755)
  return { program, profile, words }
}

describe.skipIf(process.platform === 'win32')('the app window', () => {
  it('opens on the address with a profile of its own, and its end is known', async () => {
    const { program, profile, words } = await browserThat('exec sleep 30')
    const window = openAppWindow(program, profile, 'http://127.0.0.1:1/', 300)
    expect(await window.notice).toBeNull()
    const given = await readFile(words, 'utf8')
    expect(given).toContain('--app=http://127.0.0.1:1/\n')
    expect(given).toContain(`--user-data-dir=${profile}\n`)
    window.close()
    await window.closed
  })

  it('that opened in the browser of an earlier start says so, and is watched there', async () => {
    const { program, profile } = await browserThat('exit 0')
    const { program: earlier } = await browserThat('exec sleep 30')
    const holder = openAppWindow(earlier, profile, 'http://127.0.0.1:1/', 10)
    await symlink(`${hostname()}-${holder.processId}`, join(profile, 'SingletonLock'))
    const window = openAppWindow(program, profile, 'http://127.0.0.1:1/')
    expect(await window.notice).toEqual({ fault: 'profileInUse' })
    holder.close()
    await window.closed
  })

  it.each([
    ['exit 21', { fault: 'profileInUse' }],
    ['exit 1', { fault: 'browserFailed', details: { reason: '1' } }],
  ])('that did not open (%s) says so and leaves the workstation running', async (does, notice) => {
    const { program, profile } = await browserThat(does)
    const window = openAppWindow(program, profile, 'http://127.0.0.1:1/')
    expect(await window.notice).toEqual(notice)
    expect(await Promise.race([window.closed, Promise.resolve('running')])).toBe('running')
  })

  it('of a program that is not there says so', async () => {
    const window = openAppWindow('/nowhere/browser', '/nowhere/profile', 'http://127.0.0.1:1/')
    expect((await window.notice)?.fault).toBe('browserFailed')
  })
})

describe('finding a browser', () => {
  const on = (platform: NodeJS.Platform, variables: Record<string, string>, ...present: string[]) => ({
    platform,
    variables,
    exists: (path: string) => present.includes(path),
  })

  it('looks along the path on Linux, Chromium first', () => {
    const path = { PATH: '/usr/local/bin:/usr/bin' }
    expect(findBrowser(on('linux', path, '/usr/bin/google-chrome', '/usr/bin/chromium'))).toBe(
      '/usr/bin/chromium',
    )
    expect(findBrowser(on('linux', path, '/usr/bin/microsoft-edge'))).toBe('/usr/bin/microsoft-edge')
    expect(findBrowser(on('linux', path))).toBeNull()
  })

  it('looks in the applications on macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(on('darwin', {}, chrome))).toBe(chrome)
  })

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j, a display: %s', (platform, variables, expected) => {
    expect(hasDisplay(on(platform, variables))).toBe(expected)
  })
})
