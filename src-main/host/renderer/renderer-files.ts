// Serves the built page. Invariant: only regular files whose real path lies in the renderer's folder are read, whatever
// the address says and wherever a symlink points.

import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fault } from '#shared/contracts/faults.ts'
import { answerFault, type Endpoint } from '../answer.ts'
import { systemErrorCode } from '../data-folder/system-error.ts'
import { NONCE_PLACE, pagePolicy } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

export function rendererEndpoint(folder: string): Endpoint {
  return async (request) => {
    const { pathname } = new URL(request.url)
    const name = pathname === '/' ? '/index.html' : pathname
    const content = await readWithin(folder, name)
    const type = TYPES[extname(name)]
    if (content === null || type === undefined) return answerFault(fault('notAllowedHere'), 404)
    if (name === '/index.html') return page(content, type)
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': type,
        // Built names carry a digest of their content.
        'cache-control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
}

function page(content: Buffer, type: string): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(content.toString('utf8').replaceAll(NONCE_PLACE, nonce), {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce),
    },
  })
}

async function readWithin(folder: string, name: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder)
    const path = await realpath(join(root, decodeURIComponent(name)))
    return path.startsWith(root + sep) ? await readFile(path) : null
  } catch (problem) {
    if (problem instanceof URIError || NOT_THERE.has(systemErrorCode(problem) ?? '')) return null
    throw problem
  }
}
