import { describe, expect, it } from 'vitest'
import { machineOf, nativePackage } from '../../scripts/packing/native-module.mjs'

describe('the native module of the packed program', () => {
  it.each([
    ['linux', 'arm64', '@node-rs/argon2-linux-arm64-gnu'],
    ['win32', 'x64', '@node-rs/argon2-win32-x64-msvc'],
    ['darwin', 'arm64', '@node-rs/argon2-darwin-arm64'],
  ])('for %s on %s is %s', (platform, arch, name) => {
    expect(nativePackage(platform, arch)).toBe(name)
  })

  it('is known by its own head, whatever it is called', () => {
    const elf = Buffer.alloc(64)
    elf.writeUInt32BE(0x7f454c46, 0)
    elf.writeUInt16LE(183, 18)
    const pe = Buffer.alloc(128)
    pe.write('MZ', 0, 'latin1')
    pe.writeUInt32LE(64, 60)
    pe.writeUInt16LE(0x8664, 68)
    const machO = Buffer.alloc(64)
    machO.writeUInt32LE(0xfeedfacf, 0)
    machO.writeUInt32LE(0x0100000c, 4)
    expect([elf, pe, machO, Buffer.from('x')].map(machineOf)).toEqual([
      'linux-arm64',
      'win32-x64',
      'darwin-arm64',
      'unknown',
    ])
  })
})
