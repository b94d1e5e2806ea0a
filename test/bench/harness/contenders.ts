// Who takes part, and what has to be there first: the peers' packages, installed here and not by the product's own
// install, and PouchDB's server.

import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { invariant } from '#shared/kernel/invariant.ts'
import { startProcess } from '../../e2e/stage/process.ts'
import type { Contender } from './heat.ts'

const PEERS = fileURLToPath(new URL('../peers', import.meta.url))

const OWN = ['floor', 'jibu'] as const
export const PEER_NAMES = ['replicache', 'rxdb', 'pouchdb'] as const
export type Name = (typeof OWN)[number] | (typeof PEER_NAMES)[number]

/** The floor, the product, and the named peers; all of them where none is named. */
export const contestants = (named: readonly string[]): Name[] => [
  ...OWN,
  ...PEER_NAMES.filter((name) => named.length === 0 || named.includes(name)),
]

/** The source of each one's worker. */
export const WORKERS: Readonly<Record<Name, string>> = {
  floor: 'test/bench/page/floor.ts',
  jibu: 'test/bench/page/jibu.ts',
  replicache: 'test/bench/peers/replicache.ts',
  rxdb: 'test/bench/peers/rxdb.ts',
  pouchdb: 'test/bench/peers/pouchdb.ts',
}

export async function installPeers(): Promise<void> {
  const isInstalled = await access(join(PEERS, 'node_modules', '.package-lock.json')).then(
    () => true,
    () => false,
  )
  if (isInstalled) return
  console.error('installing PouchDB, RxDB and Replicache for the comparison')
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS })
}

export interface Entered extends Contender {
  readonly leave: () => Promise<void>
}

export async function enter(name: Name, feedUrl: string): Promise<Entered> {
  if (name !== 'pouchdb') return { name, leave: () => Promise.resolve() }
  const server = await startProcess([join(PEERS, 'pouch-server.mjs'), feedUrl], 'POUCH')
  return {
    name,
    peer: server.url,
    prepare: async (task) => {
      if (task !== 'copy' && task !== 'change') return
      const { ok } = await fetch(`${server.url}/prepare/${task}`, { method: 'POST' })
      invariant(ok, 'the CouchDB side is prepared')
    },
    leave: server.stop,
  }
}
