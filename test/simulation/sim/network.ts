// The way between a workstation and the server: slow, lossy, sometimes cut, and it may deliver a request twice or long
// after its sender gave up.

import { fault } from '#shared/contracts/faults.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { Process } from './process.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { Stats } from './stats.ts'

export type Reply = Result<string, Fault>
export type Serve = (server: Process) => Promise<Reply>

export interface NetworkPlan {
  readonly dropRequest: number
  readonly dropAnswer: number
  readonly duplicate: number
  readonly late: number
  readonly cutBody: number
  /** Milliseconds. */
  readonly slowest: number
}

export interface Link {
  cut: boolean
}

/** As long as the host waits for an answer to begin. */
const PATIENCE = 8000

export interface Network {
  readonly call: (client: Process, link: Link, serve: Serve) => Promise<Reply>
}

export function createNetwork(
  scheduler: Scheduler,
  random: Random,
  plan: NetworkPlan & { enabled: boolean },
  stats: Stats,
  findServer: () => Process | null,
): Network {
  const fires = (probability: number, kind: string): boolean => {
    if (!plan.enabled || !random.chance(probability)) return false
    stats.fault(kind)
    return true
  }
  const travel = (): number => 1 + random.below(plan.enabled ? plan.slowest : 20)

  return {
    call: (client, link, serve) =>
      new Promise((resolve) => {
        let answered = false
        const answer = (reply: Reply): void => {
          if (answered || !client.alive) return
          answered = true
          stopWaiting()
          resolve(reply)
        }
        const unreachable = err(fault('serverUnreachable'))
        const stopWaiting = scheduler.after(PATIENCE, () => {
          answer(unreachable)
        })
        const deliver = (): void => {
          if (link.cut) return
          const server = findServer()
          if (server === null) {
            scheduler.after(travel(), () => {
              answer(unreachable)
            })
            return
          }
          void serve(server).then((reply) => {
            if (fires(plan.dropAnswer, 'answer lost')) return
            const cut = reply.ok && reply.value.includes('\n') && fires(plan.cutBody, 'answer cut off')
            const told = cut
              ? { ...reply, value: reply.value.slice(0, random.below(reply.value.length)) }
              : reply
            scheduler.after(travel(), () => {
              if (!link.cut) answer(told)
            })
          })
        }
        if (fires(plan.dropRequest, 'request lost')) return
        scheduler.after(
          fires(plan.late, 'request late') ? PATIENCE + random.below(20_000) : travel(),
          deliver,
        )
        if (fires(plan.duplicate, 'request doubled')) scheduler.after(random.below(15_000), deliver)
      }),
  }
}
