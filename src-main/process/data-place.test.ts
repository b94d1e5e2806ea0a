import { describe, expect, it } from 'vitest'
import { dataPlace, type FolderState, type Machine } from './data-place.ts'

const absent = (): FolderState => 'absent'

const linux: Machine = {
  platform: 'linux',
  variables: {},
  home: '/home/陈',
  look: absent,
  hasJournal: () => false,
}
const windows: Machine = {
  platform: 'win32',
  variables: {
    ProgramData: 'C:\\ProgramData',
    LOCALAPPDATA: 'C:\\Users\\chen\\AppData\\Local',
    APPDATA: 'C:\\Users\\chen\\AppData\\Roaming',
  },
  home: 'C:\\Users\\chen',
  look: absent,
  hasJournal: () => false,
}
const mac: Machine = { ...linux, platform: 'darwin', home: '/Users/chen' }

const folderOf = (machine: Machine): string => {
  const place = dataPlace(machine)
  return place.ok ? place.value.folder : place.error.fault
}

describe('the place of the data', () => {
  it.each([
    ['Linux', linux, '/var/lib/jibu'],
    ['Windows', windows, 'C:\\ProgramData\\Jibu\\data'],
    ['macOS', mac, '/Library/Application Support/Jibu/data'],
  ])('on %s is the one that the installer has prepared for all accounts', (_, machine, folder) => {
    const look = (asked: string): FolderState => (asked === folder ? 'writable' : 'absent')
    expect(folderOf({ ...machine, look })).toBe(folder)
  })

  it.each([
    ['Linux', linux, '/home/陈/.local/share/jibu'],
    ['Windows', windows, 'C:\\Users\\chen\\AppData\\Local\\Jibu\\data'],
    ['macOS', mac, '/Users/chen/Library/Application Support/Jibu/data'],
  ])("on %s is the account's own where there is none, and never one that roams", (_, machine, folder) => {
    expect(folderOf(machine)).toBe(folder)
    expect(folderOf({ ...machine, look: () => 'closed' })).toBe(folder)
  })

  it('does not depend on the locale, and heeds the standard of the desktop', () => {
    for (const LANG of ['C', 'POSIX', 'zh_CN.UTF-8', undefined])
      expect(folderOf({ ...linux, variables: { LANG, LC_ALL: LANG } })).toBe('/home/陈/.local/share/jibu')
    expect(folderOf({ ...linux, variables: { XDG_DATA_HOME: '/data' } })).toBe('/data/jibu')
  })

  it('is never silently another one than that of the journal', () => {
    const machine: Machine = {
      ...linux,
      look: () => 'closed',
      hasJournal: (folder) => folder === '/var/lib/jibu',
    }
    expect(dataPlace(machine)).toEqual({
      ok: false,
      error: { fault: 'dataFolderClosed', details: { folder: '/var/lib/jibu' } },
    })
  })

  it('names the folders of earlier versions that hold a journal', () => {
    const earlier = ['/home/陈/.config/Jibu 技补/workstation', '/home/陈/.config/workstation']
    const place = dataPlace({ ...linux, hasJournal: (folder) => earlier.includes(folder) })
    expect(place.ok && place.value.earlier).toEqual(earlier)
    const roaming = dataPlace({ ...windows, hasJournal: (folder) => folder.includes('Roaming') })
    expect(roaming.ok && roaming.value.earlier[0]).toBe(
      'C:\\Users\\chen\\AppData\\Roaming\\Jibu 技补\\workstation',
    )
  })
})
