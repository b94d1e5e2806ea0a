import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { machineOf } from '../../scripts/packing/native-module.mjs'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'jibu-package-'))
const unpacked = join(folder, 'linux-unpacked')
const archive = join(unpacked, 'resources', 'app.asar')

/** Precedes version, length and state of each fuse in every Electron program. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let names: string[]

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/package.mjs', '--dir', `-c.directories.output=${folder}`], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  // Names of built parts carry a digest of their content.
  names = listPackage(archive, { isPack: false }).map((name) => name.replace(/-[\w-]{8}(?=\.\w+$)/, ''))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the packed program', () => {
  it('holds the two built folders, the manifest and the one native module, and nothing else', () => {
    const allowed = [
      /^\/(node_modules|node_modules\/@node-rs)$/,
      /^\/node_modules\/@node-rs\/argon2$/,
      /^\/node_modules\/@node-rs\/argon2\/(package\.json|index\.js|argon2\.[\w-]+\.node)$/,
      /^\/out(\/main|\/main\/chunks|\/renderer|\/renderer\/assets)?$/,
      /^\/out\/main\/electron\.js$/,
      /^\/out\/main\/chunks\/[\w-]+\.js$/,
      /^\/out\/renderer\/(index\.html|icon\.png)$/,
      /^\/out\/renderer\/assets\/[\w-]+\.(js|css|svg|png|woff2)$/,
      /^\/package\.json$/,
    ]
    expect(names.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([])
    expect(names).toEqual(
      expect.arrayContaining(['/package.json', '/out/main/electron.js', '/out/renderer/index.html']),
    )
    expect(names.filter((name) => name.endsWith('.node'))).toHaveLength(1)
  })

  it('holds no sources, tests, server, source maps or bundled packages', () => {
    expect(
      names.filter((name) => /src-|test|shared|\.map$|\.tsx?$|hono|zod|postgres|kysely/.test(name)),
    ).toEqual([])
  })

  it('keeps the native module outside the archive, where it can be loaded', () => {
    const outside = execFileSync('find', [`${archive}.unpacked`, '-name', '*.node'], { encoding: 'utf8' })
    expect(outside.trim().split('\n')).toHaveLength(1)
  })

  it('has the fuses of the configuration set', () => {
    const program = readFileSync(join(unpacked, 'jibu-workstation'), 'latin1')
    const wire = program.slice(program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2).slice(0, 8)
    expect(Array.from(wire, (state) => state === '1')).toEqual([
      false, // RunAsNode
      false, // EnableCookieEncryption
      false, // EnableNodeOptionsEnvironmentVariable
      false, // EnableNodeCliInspectArguments
      true, // EnableEmbeddedAsarIntegrityValidation
      true, // OnlyLoadAppFromAsar
      false, // LoadBrowserProcessSpecificV8Snapshot
      false, // GrantFileProtocolExtraPrivileges
    ])
  })

  it('names in its manifest what it carries, and nothing that only the repository needs', () => {
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
    expect(manifest).toMatchObject({ main: 'out/main/electron.js', desktopName: 'jibu-workstation.desktop' })
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(manifest)
    expect(Object.keys(dependencies)).toEqual(['@node-rs/argon2'])
    expect(manifest).not.toHaveProperty('jibuTestBuild')
  })

  it('carries the native module of this machine', () => {
    const [name = ''] = listPackage(archive, { isPack: false }).filter((each) => each.endsWith('.node'))
    const module = readFileSync(join(`${archive}.unpacked`, name))
    expect(machineOf(module)).toBe(`linux-${process.arch}`)
  })
})

describe('the configuration', () => {
  it('names the publisher of the Windows program, or signatures of updates would not be checked', () => {
    const schema = z.object({
      win: z.object({ signtoolOptions: z.object({ publisherName: z.string().min(1) }) }),
    })
    const configuration = schema.safeParse(parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')))
    expect(configuration.success).toBe(true)
  })
})
