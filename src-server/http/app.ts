// The municipal server as one fetch handler: every path of the contract and what surrounds them all.
// Invariant: no exception leaves this file; what is not a refusal is one log line and a coded 500.

import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { routePath } from 'hono/route'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { REPORT_PATHS } from '#shared/contracts/reports.ts'
import { MAX_SCAN_BYTES } from '#shared/domain/material/material.ts'
import { codeOf, isUnreachable } from '../db/database.ts'
import type { MunicipalContext, MunicipalEnv } from './context.ts'
import { postClosing } from './endpoints/close-handed-over.ts'
import { getExport } from './endpoints/get-export.ts'
import { demoAccounts } from './endpoints/demo-accounts.ts'
import { getFile } from './endpoints/get-file.ts'
import { giveHints } from './endpoints/give-hints.ts'
import { handOver } from './endpoints/hand-over.ts'
import { health } from './endpoints/health.ts'
import { getHandedOver } from './endpoints/list-handed-over.ts'
import { lookUpPerson } from './endpoints/look-up-person.ts'
import { pullChanges } from './endpoints/pull-changes.ts'
import { pullSnapshot } from './endpoints/pull-snapshot.ts'
import { pushCommands } from './endpoints/push-commands.ts'
import { putFile } from './endpoints/put-file.ts'
import { getBehind } from './endpoints/reports/get-behind.ts'
import { getDevices } from './endpoints/reports/get-devices.ts'
import { getDurations } from './endpoints/reports/get-durations.ts'
import { getIndicators } from './endpoints/reports/get-indicators.ts'
import { signIn } from './endpoints/sign-in.ts'
import { signOut } from './endpoints/sign-out.ts'
import { protocolChecked } from './protocol.ts'
import { atMost } from './read-json.ts'
import { answerFault, Refusal } from './refusal.ts'
import { signedIn } from './signed-in.ts'
import { supervisorsOnly } from './supervisors-only.ts'

const SMALL = 16 * 1024
/** A hundred commands with long remarks and many papers. */
const BATCH = 8 * 1024 * 1024

const COMPRESSED = /^application\/(json|x-ndjson)/

export type MunicipalApp = Hono<MunicipalEnv>

export function createMunicipalApp(context: MunicipalContext): MunicipalApp {
  const app: MunicipalApp = new Hono<MunicipalEnv>()
  app.onError((problem, c) => {
    if (problem instanceof Refusal) return answerFault(c, problem)
    context.log(`${c.req.method} ${routePath(c)}: ${withoutValues(problem)}`)
    return answerFault(c, new Refusal(isUnreachable(problem) ? 'databaseUnreachable' : 'serverBroken'))
  })
  app.notFound((c) => answerFault(c, new Refusal('notAllowedHere', undefined, 404)))
  app.use(compress({ contentTypeFilter: (type) => COMPRESSED.test(type) }))
  app.use(async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })

  // A workstation of any version may ask who is there.
  app.get(MUNICIPAL_PATHS.health, health(context))
  app.get(MUNICIPAL_PATHS.demoAccounts, demoAccounts(context))

  app.use(protocolChecked)
  app.post(MUNICIPAL_PATHS.signIn, atMost(SMALL), signIn(context))

  app.use(signedIn(context))
  app.post(MUNICIPAL_PATHS.signOut, signOut(context))
  app.post(MUNICIPAL_PATHS.commands, atMost(BATCH), pushCommands(context))
  app.get(MUNICIPAL_PATHS.changes, pullChanges(context))
  app.get(MUNICIPAL_PATHS.snapshot, pullSnapshot(context))
  app.get(MUNICIPAL_PATHS.hints, giveHints(context))
  app.post(MUNICIPAL_PATHS.handedOver, atMost(BATCH), handOver(context))
  app.get(MUNICIPAL_PATHS.handedOver, supervisorsOnly(context), getHandedOver(context))
  app.post(MUNICIPAL_PATHS.closeHandedOver, atMost(SMALL), supervisorsOnly(context), postClosing(context))
  app.use('/reports/*', supervisorsOnly(context))
  app.get(REPORT_PATHS.indicators, getIndicators(context))
  app.get(`${REPORT_PATHS.indicators}/:id`, getBehind(context))
  app.get(REPORT_PATHS.durations, getDurations(context))
  app.get(REPORT_PATHS.devices, getDevices(context))
  app.get(`${MUNICIPAL_PATHS.exports}/:name`, supervisorsOnly(context), getExport(context))
  app.post(MUNICIPAL_PATHS.personLookup, atMost(SMALL), lookUpPerson(context))
  app.put(`${MUNICIPAL_PATHS.files}/:digest`, putFile(context, MAX_SCAN_BYTES))
  app.get(`${MUNICIPAL_PATHS.files}/:digest`, getFile(context))
  return app
}

/** Messages of exceptions may quote what people typed, so the log gets their kind, their code and where they rose. */
function withoutValues(problem: Error): string {
  const frames = (problem.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [problem.name, codeOf(problem), ...frames.slice(0, 8).map((line) => line.trim())].join(' | ')
}
