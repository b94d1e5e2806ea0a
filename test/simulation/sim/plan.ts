// Which faults a history suffers, drawn from its seed. Each history switches off many of them altogether, so that rare
// combinations are not drowned by frequent ones.

import type { NetworkPlan } from './network.ts'
import type { CrashPlan } from './process.ts'
import type { Random } from './random.ts'

export interface Plan {
  readonly workstations: number
  readonly servers: number
  /** Virtual milliseconds of work before everything is healed. */
  readonly work: number
  readonly network: NetworkPlan & { enabled: boolean }
  readonly crashes: CrashPlan
  readonly powerCuts: number
  readonly wipes: number
  readonly badTails: number
  readonly partitions: number
  readonly skewed: boolean
  readonly twoWindows: boolean
  readonly shortSessions: boolean
  readonly roleChanges: number
  readonly restores: number
  readonly jobs: number
  readonly diskTrouble: boolean
  readonly disturbances: number
  /** Mean milliseconds between two acts of one person. */
  readonly pace: number
  /** Mean milliseconds between two backups of the server. */
  readonly backupPace: number
  /** How often a workstation is switched off for a while. */
  readonly switchedOff: number
}

export function drawPlan(random: Random): Plan {
  const some = (probability: number, value: () => number): number =>
    random.chance(probability) ? value() : 0
  const calm = random.chance(0.3)
  return {
    workstations: random.between(1, 4),
    servers: random.between(1, 3),
    work: random.between(90_000, 360_000),
    network: {
      enabled: true,
      dropRequest: some(0.5, () => random.next() * 0.15),
      dropAnswer: some(0.6, () => random.next() * 0.2),
      duplicate: some(0.5, () => random.next() * 0.15),
      late: some(0.4, () => random.next() * 0.1),
      cutBody: some(0.3, () => random.next() * 0.2),
      slowest: random.pick([20, 200, 2000]),
    },
    crashes: {
      enabled: true,
      rates: {
        page: calm ? 0 : some(0.6, () => random.next() * 0.004),
        host: calm ? 0 : some(0.6, () => random.next() * 0.03),
        server: calm ? 0 : some(0.6, () => random.next() * 0.006),
      },
    },
    powerCuts: some(0.6, () => random.next() * 0.8),
    wipes: some(0.4, () => random.between(1, 4)),
    badTails: some(0.3, () => random.next()),
    partitions: some(0.6, () => random.between(1, 5)),
    skewed: random.chance(0.3),
    twoWindows: random.chance(0.5),
    shortSessions: random.chance(0.3),
    roleChanges: some(0.4, () => random.between(1, 4)),
    restores: some(0.2, () => 1),
    jobs: some(0.6, () => random.between(1, 8)),
    diskTrouble: random.chance(0.2),
    disturbances: some(0.4, () => random.next() * 0.02),
    pace: random.pick([5_000, 12_000, 25_000]),
    backupPace: random.pick([6_000, 15_000, 40_000]),
    switchedOff: some(0.4, () => random.between(1, 4)),
  }
}
