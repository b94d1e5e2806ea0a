import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { acceptance, attachment, DEVICE, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { readJournal } from './journal-content.ts'

const golden = join(import.meta.dirname, '../../../test/fixtures/journal/format-1.journal')
const SCAN = { digest: '5e'.repeat(32), type: 'application/pdf', bytes: 48_213 } as const

it('a journal of format version 1 reads as it was written (SYNC-17)', async () => {
  const file = await readFile(golden)
  const content = readJournal(file)
  expect(content).toEqual({
    device: DEVICE,
    commands: [acceptance(1), attachment(2, [SCAN]), withdrawal(3)].map((act, index) => ({
      ...act,
      device: DEVICE,
      deviceCode: DEVICE_CODE,
      deviceSeq: index + 1,
    })),
    outcomes: new Map([
      [
        withdrawal(3).id,
        {
          command: withdrawal(3).id,
          replayed: false,
          status: 'refused',
          fault: { fault: 'notOffered', details: { state: '撤回' } },
          current: null,
        },
      ],
    ]),
    dispositions: { made: new Map(), delivered: new Set() },
    epoch: '0190a1b2-0000-4000-8000-000000000002',
    nextSeq: 206,
    goodLength: file.length,
  })
})
