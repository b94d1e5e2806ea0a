import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { violations } from './dependency-check.ts'

const withOne = (path: string, text: string): ReadonlyMap<string, string> => new Map([[path, text]])

describe('the dependency table', () => {
  it.each([
    ['shared/ imports node:fs', 'shared/policy/x.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/ imports a package', 'shared/kernel/x.ts', "import dayjs from 'dayjs'"],
    ['shared/ imports a process', 'shared/kernel/x.ts', "import '../../src-main/host/x.ts'"],
    [
      'a desk imports another desk',
      'src-renderer/desks/counter/x.ts',
      "import { y } from '../sync-centre/y.ts'",
    ],
    ['src-renderer imports src-main', 'src-renderer/x.ts', "import { y } from '../src-main/host/y.ts'"],
    ['src-renderer imports src-server', 'src-renderer/x.ts', "export { y } from '../src-server/y.ts'"],
    ['src-renderer imports Node', 'src-renderer/x.ts', "import 'node:path'"],
    ['src-server imports src-main', 'src-server/x.ts', "const y = await import('../src-main/y.ts')"],
    ['src-main imports src-renderer', 'src-main/x.ts', "import type { Y } from '../src-renderer/y.ts'"],
    ['the host imports electron', 'src-main/host/x.ts', "import { app } from 'electron'"],
    ['what decides without Electron imports it', 'src-main/process/x.ts', "import 'electron'"],
    ['the program imports test support', 'shared/sync/x.ts', "import '#shared/fixtures/y.ts'"],
    ['the auditor asks the law engine', 'test/city-life/auditor/law/x.ts', "import '#shared/policy/y.ts'"],
    ['the auditor asks the kernel', 'test/city-life/auditor/x.ts', "import '../../../shared/kernel/y.ts'"],
    ['the auditor asks the server', 'test/city-life/auditor/x.ts', "import '../../../src-server/y.ts'"],
    ['the auditor asks the city', 'test/city-life/auditor/x.ts', "import { y } from '../city/y.ts'"],
    ['the auditor imports a package', 'test/city-life/auditor/x.ts', "import { sql } from 'kysely'"],
    ['the kit talks to the database', 'src-renderer/ui/x.ts', "import { Dexie } from 'dexie'"],
  ])('is violated when %s', (_, path, text) => {
    expect(violations(withOne(path, text))).toHaveLength(1)
  })

  it.each([
    ['shared/policy/x.ts', "import { z } from 'zod'\nimport { y } from '#shared/kernel/y.ts'"],
    ['src-renderer/desks/counter/x.tsx', "import { y } from './y.tsx'\nimport { z } from '../../ui/z.tsx'"],
    ['src-main/electron/x.ts', "import { app } from 'electron'\nimport { y } from '../host/y.ts'"],
    ['test/city-life/auditor/rules/x.ts', "import { z } from 'zod'\nimport 'node:fs'\nimport '../law/y.ts'"],
  ])('is kept by %s', (path, text) => {
    expect(violations(withOne(path, text))).toEqual([])
  })

  it('is kept by every file of the repository', () => {
    const paths = ['shared', 'src-main', 'src-renderer', 'src-server', 'test/city-life/auditor'].flatMap(
      (folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
          .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)),
    )
    expect(paths.length).toBeGreaterThan(50)
    expect(violations(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])))).toEqual([])
  })
})
