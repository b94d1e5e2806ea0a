import { expect, it } from 'vitest'
import { HOST_PATHS, journalReadAnswerSchema } from '#shared/contracts/host.ts'
import { PASSWORD } from '../../testing/municipal-stand-in.ts'
import { type Desk, openDesk } from '../../testing/open-desk.ts'
import { CLERK, withdrawal } from '../../testing/sample-acts.ts'

const DAY = 86_400_000
const EPOCH = '0190a1b2-0000-4000-8000-000000000001'
const NEXT_LIFE = '0190a1b2-0000-4000-8000-000000000002'
const act = withdrawal(1)

const covers = (desk: Desk, upTo: number) =>
  desk.post(HOST_PATHS.durable, { epoch: EPOCH, unit: CLERK.unit, upTo })

/** An act that the server applied as change 11, and a backup that reaches to 20; then off for more than the 35 days. */
async function longSwitchedOff(): Promise<Desk> {
  const desk = await openDesk()
  await desk.signIn(PASSWORD)
  await desk.post(HOST_PATHS.journal, { act })
  await desk.post(HOST_PATHS.epoch, { epoch: EPOCH, restored: false })
  const applied = { status: 'applied', version: 2, change: 11, merged: false }
  await desk.post(HOST_PATHS.outcomes, { outcomes: [{ command: act.id, replayed: false, ...applied }] })
  expect((await covers(desk, 20)).ok).toBe(true)
  desk.clock.now += 40 * DAY
  await desk.restart()
  await desk.signIn(PASSWORD)
  return desk
}

/** What the journal would send to a server that was put back from an older backup. */
async function sentAgain(desk: Desk): Promise<string[]> {
  await desk.post(HOST_PATHS.epoch, { epoch: NEXT_LIFE, restored: false })
  const { entries } = journalReadAnswerSchema.parse(await (await desk.ask(HOST_PATHS.journal)).json())
  return entries.map(({ command }) => command.id)
}

it('SYNC-9b a machine that was off drops nothing at start: the server may have been restored meanwhile', async () => {
  expect(await sentAgain(await longSwitchedOff())).toEqual([act.id])
})

it('SYNC-9b drops it when the server has spoken in the same life again', async () => {
  const desk = await longSwitchedOff()
  expect((await covers(desk, 25)).ok).toBe(true)
  expect(await sentAgain(desk)).toEqual([])
})
