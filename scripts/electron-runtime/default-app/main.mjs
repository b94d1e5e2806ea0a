// What `electron FOLDER …` runs where the runtime has no default app of its own: loads the program of that folder as
// Electron's default app does, the modules of `-r` before it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
const required = []
for (let at = words.indexOf('-r'); at >= 0; at = words.indexOf('-r')) {
  required.push(...words.splice(at, 2).slice(1))
}
const folder = resolve(words.find((word) => !word.startsWith('-')) ?? '.')
for (const module of required) require(resolve(module))

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true })
app.setVersion(manifest.version)
app.setName(manifest.productName ?? manifest.name)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, manifest.main)).href)
