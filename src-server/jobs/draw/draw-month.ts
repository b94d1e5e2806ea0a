// 抽取: the draw of a month. First the frame and its hash are on record, then the seed with algorithm and shortfall, and
// only then calls come into being. Each step is done once; a draw that was stopped goes on where it stopped.

import { randomBytes } from 'node:crypto'
import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { type Month, monthRecordId } from '#shared/domain/month/month.ts'
import { CITY_UNIT, UNITS } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db, Tx } from '../../db/database.ts'
import { readApplication } from '../../sync/postgres/application-rows.ts'
import { derivedId } from '../../sync/postgres/follow-up-rows.ts'
import { applyMunicipal } from '../municipal-command.ts'
import { readMonth } from '../read-month.ts'
import { lookAround, readFrame, takeFrame } from './frame.ts'
import { ALGORITHM, type Drawn, drawSample, frameHash, type Sample } from './sample.ts'

export interface DrawReport {
  readonly frame: number
  readonly frameHash: string
  readonly seed: string | null
  readonly drawn: number
  readonly carried: number
  readonly shortfall: number
  /** Applications that had moved on since the frame was taken; they are called all the same. */
  readonly movedOn: readonly string[]
}

export interface DrawOptions {
  readonly month: BatchMonth
  readonly now: Instant
  readonly dryRun: boolean
  /** 32 random bytes in hex, asked for only after the frame is on record. */
  readonly newSeed?: () => string
}

export const callIdOf = (month: BatchMonth, application: string): string =>
  derivedId('call', month, application)

export async function drawMonth(db: Db, options: DrawOptions): Promise<DrawReport> {
  const { month, now, dryRun } = options
  if (dryRun) {
    const frame = await lookAround(db)
    const carried = frame.filter(({ carriedFrom }) => carriedFrom !== null).length
    const { drawn, shortfall } = drawSample(frame, '')
    const size = { frame: frame.length, drawn: drawn.length, carried, shortfall }
    return { ...size, frameHash: frameHash(frame), seed: null, movedOn: [] }
  }
  await db.transaction().execute((tx) => takeFrame(tx, month, now))
  const frame = await readFrame(db, month)
  const standing = await readMonth(db, month)
  const seed = standing?.draw.seed ?? (options.newSeed ?? (() => randomBytes(32).toString('hex')))()
  const sample = drawSample(frame, seed)
  const hash = frameHash(frame)
  if (standing === null) await recordDraw(db, options, { frame: frame.length, frameHash: hash, seed }, sample)
  const movedOn: string[] = []
  for (const drawn of sample.drawn) {
    if (!(await db.transaction().execute((tx) => callFor(tx, options, drawn))))
      movedOn.push(drawn.application)
  }
  const carried = sample.drawn.filter(({ carriedFrom }) => carriedFrom !== null).length
  const { shortfall } = sample
  return {
    frame: frame.length,
    frameHash: hash,
    seed,
    drawn: sample.drawn.length,
    carried,
    shortfall,
    movedOn,
  }
}

async function recordDraw(
  db: Db,
  { month, now }: DrawOptions,
  taken: Pick<Month['draw'], 'frame' | 'frameHash' | 'seed'>,
  { drawn, shortfall }: Sample,
): Promise<void> {
  const draw = { ...taken, algorithm: ALGORITHM.name, algorithmVersion: ALGORITHM.version, shortfall }
  const calls = UNITS.map(({ id: unit }) => ({
    unit,
    assigned: drawn.filter((each) => each.unit === unit).length,
  }))
  const act = {
    id: derivedId('recordDraw', month),
    target: monthRecordId(month),
    unit: CITY_UNIT,
    basedOn: 0,
    body: { type: 'recordDraw' as const, month, draw, calls },
  }
  await db.transaction().execute(async (tx) => {
    const outcome = await applyMunicipal(tx, act, now)
    invariant(outcome?.status === 'applied', 'a month is drawn once')
  })
}

/** False where the application has moved on since the frame was taken. */
async function callFor(tx: Tx, { month, now }: DrawOptions, drawn: Drawn): Promise<boolean> {
  const call = callIdOf(month, drawn.application)
  const application = (await readApplication(tx, drawn.application))?.record
  invariant(application !== undefined, 'what stands in a frame exists')
  await applyMunicipal(
    tx,
    {
      id: derivedId('assignCall', call),
      target: call,
      unit: drawn.unit,
      basedOn: 0,
      body: {
        type: 'assignCall',
        month,
        application: drawn.application,
        acceptedBy: application.lodgedBy,
        carriedFrom: drawn.carriedFrom,
        caller: null,
        person: calledPerson(application),
      },
    },
    now,
  )
  const outcome = await applyMunicipal(
    tx,
    {
      id: derivedId('drawForCall', call),
      target: application.id,
      unit: application.unit,
      basedOn: application.version,
      body: { type: 'drawForCall', month, call },
    },
    now,
  )
  return outcome?.status === 'applied'
}

const LEVELS = ['', '一级', '二级', '三级', '四级', '五级']

function calledPerson({ applicant, certificate }: Application) {
  const { name, mobile, secondContact } = applicant
  const level = LEVELS[certificate?.level ?? 0] ?? ''
  const item = `${certificate?.occupationName ?? certificate?.occupationCode ?? '职业技能证书'}${level}`
  return { name, mobile, secondContact, item, institution: certificate?.institution ?? '' }
}
