import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureTestRuntime, runtimeName } from '../../scripts/electron-runtime.mjs'
import { FUSE_NAMES, FUSE_SENTINEL, readFuses, setFuse } from '../../scripts/electron-runtime/fuses.mjs'
import { checkIntegrity, STAND_IN } from '../../scripts/electron-runtime/stand-in.mjs'
import { temporaryFolder } from '../../src-main/testing/temporary-folder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the Electron that tests run on', () => {
  it('is left out only on request, and says so', async () => {
    vi.stubEnv('JIBU_NO_ELECTRON', '1')
    expect(await ensureTestRuntime()).toEqual({ why: expect.stringContaining('JIBU_NO_ELECTRON') as string })
  })

  it('is never made of other bytes than those whose hash is written down, whoever served them', () => {
    expect(() => {
      checkIntegrity(Buffer.from('another archive'))
    }).toThrow('校验值不符')
    expect(STAND_IN.integrity).toMatch(/^sha512-[\w+/]{86}==$/)
  })

  it('is named with its version, and the stand-in as what it is', () => {
    const own = { program: '', folder: '', version: '45.4.1', isStandIn: false }
    expect(runtimeName(own)).toBe('Electron 45.4.1')
    expect(runtimeName({ ...own, version: '33.2.1', isStandIn: true })).toContain('33.2.1（测试用')
  })

  it('has fuses that are read and set one by one, in the program itself', async () => {
    const program = join(await temporaryFolder(), 'electron')
    await writeFile(program, `before${FUSE_SENTINEL}\x01\x0810100000after`, 'latin1')
    expect(Object.entries(readFuses(program)).filter(([, on]) => on)).toEqual([
      ['RunAsNode', true],
      ['EnableNodeOptionsEnvironmentVariable', true],
    ])
    setFuse(program, FUSE_NAMES.indexOf('RunAsNode'), false)
    setFuse(program, FUSE_NAMES.indexOf('EnableNodeCliInspectArguments'), true)
    expect(await readFile(program, 'latin1')).toBe(`before${FUSE_SENTINEL}\x01\x0800110000after`)
    expect(() => {
      setFuse(program, 8, true)
    }).toThrow('no fuse 8')
    await writeFile(program, 'no program of Electron')
    expect(() => readFuses(program)).toThrow('no fuses')
  })
})
