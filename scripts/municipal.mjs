// `npm run municipal -- …`: the municipal server and its jobs, as one file that is made anew where a source has changed;
// from single sources each command would take two seconds longer to begin.

import { pathToFileURL } from 'node:url'
import { ensureServerBuilt, MUNICIPAL } from './build.mjs'

process.setSourceMapsEnabled(true)
await ensureServerBuilt()
await import(pathToFileURL(MUNICIPAL))
