import { expect, it } from 'vitest'
import { autostartEntry } from './autostart-entry.ts'

it('the program that starts at log-on is named so that a desktop reads its path whole', () => {
  const execOf = (program: string) => /^Exec=(.*)$/m.exec(autostartEntry(program))?.[1]
  expect(execOf('/opt/Jibu/jibu-workstation')).toBe('"/opt/Jibu/jibu-workstation"')
  expect(execOf('/opt/100%/a "b"')).toBe('"/opt/100%%/a \\\\"b\\\\""')
})
