import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { instant } from '#shared/kernel/instant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createEventLog, describeError } from './event-log.ts'

const now = () => instant(Date.UTC(2026, 10, 18))

it('is one JSON object a line', async () => {
  const folder = await temporaryFolder()
  const log = createEventLog(folder, now)
  log.write({ event: 'started', shell: 'browser' })
  log.write({ event: 'file-delivery-refused', fault: 'fileTooLarge' })
  const lines = (await readFile(join(folder, 'workstation.log'), 'utf8')).trim().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { at: '2026-11-18T00:00:00.000Z', event: 'started', shell: 'browser' },
    { at: '2026-11-18T00:00:00.000Z', event: 'file-delivery-refused', fault: 'fileTooLarge' },
  ])
})

it('is rotated by size and keeps three older files', async () => {
  const folder = await temporaryFolder()
  const log = createEventLog(folder, now)
  for (let turn = 0; turn < 6; turn += 1) {
    await writeFile(join(folder, 'workstation.log'), `${turn}`.repeat(1024 * 1024))
    log.write({ event: 'started' })
  }
  expect((await readdir(folder)).sort()).toEqual([
    'workstation.log',
    'workstation.log.1',
    'workstation.log.2',
    'workstation.log.3',
  ])
  expect((await readFile(join(folder, 'workstation.log.3'), 'utf8')).slice(0, 1)).toBe('3')
})

it('describes an error by its kind and place, never by a message that may quote somebody', () => {
  const described = describeError(new TypeError('张三 310117199005129978'))
  expect(described).toMatch(/^TypeError at .*event-log\.test\.ts/)
  expect(described).not.toContain('310117199005129978')
})
