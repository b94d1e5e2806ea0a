import { vi } from 'vitest'
import { Disk } from '../simulation/sim/disk.ts'
import { type Mount, mount } from '../simulation/sim/fs-promises.ts'
import { type Io, Process } from '../simulation/sim/process.ts'
import { createRandom } from '../simulation/sim/random.ts'
import { journalContract } from './journal.suite.ts'

vi.mock('node:fs/promises', () => import('../simulation/sim/fs-promises.ts'))

const io: Io = (_process, _label, effect) => Promise.resolve().then(effect)
let disks = 0

journalContract('simulated disk that forgets, tears and reorders', () => {
  disks += 1
  const disk = new Disk()
  const random = createRandom(disks)
  const owner = new Process('host', 'test', () => undefined)
  const where: Mount = { disk, io, random, owner }
  mount(`disk${disks}`, where)
  return Promise.resolve({
    folder: `/disk${disks}`,
    cutPower: () => {
      disk.powerCut(random)
    },
  })
})
