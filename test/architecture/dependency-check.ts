// Reads the imports of source files and names every one that the dependency table does not allow.

import { posix } from 'node:path'
import ts from 'typescript'
import { DEPENDENCY_TABLE, SEPARATE_CHILDREN, TEST_SUPPORT } from './dependency-table.ts'

/** Path from the repository's root, with forward slashes, to the file's text. */
export type Sources = ReadonlyMap<string, string>

export function violations(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) =>
    importsOf(text).flatMap((specifier) => {
      const complaint = judge(path, specifier)
      return complaint === null ? [] : [`${path}: ${complaint}`]
    }),
  )
}

const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

function judge(path: string, specifier: string): string | null {
  const row = DEPENDENCY_TABLE.find(({ folder }) => within(path, folder))
  if (row === undefined) return null
  const target = repositoryPath(path, specifier)
  if (target === null) {
    return row.packages.some((allowed) => matches(specifier, allowed))
      ? null
      : `${row.folder} may not import the package ${specifier}`
  }
  const support = supportAround(target)
  if (support !== undefined && supportAround(path) === undefined) {
    return `the program may not import the support of tests in ${support}`
  }
  const separate = separated(path, target)
  if (separate !== null) return separate
  const house = houseOf(row.folder)
  return [house, ...row.folders].some((folder) => within(target, folder))
    ? null
    : `${row.folder} may not import ${target}`
}

function repositoryPath(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier))
  return null
}

/** The files of a process may import each other; a folder of the tests that has a row stands for itself. */
const houseOf = (folder: string): string =>
  within(folder, 'test') ? folder : (folder.split('/')[0] ?? folder)

const matches = (specifier: string, allowed: string): boolean =>
  allowed === 'node:*' ? specifier.startsWith('node:') : within(specifier, allowed)

const supportAround = (path: string): string | undefined =>
  TEST_SUPPORT.find((folder) => within(path, folder))

function separated(path: string, target: string): string | null {
  for (const parent of SEPARATE_CHILDREN) {
    const own = childOf(path, parent)
    const other = childOf(target, parent)
    if (own !== null && other !== null && own !== other) return `desk ${own} may not import desk ${other}`
  }
  return null
}

const childOf = (path: string, parent: string): string | null =>
  path.startsWith(`${parent}/`) ? (path.slice(parent.length + 1).split('/')[0] ?? null) : null
