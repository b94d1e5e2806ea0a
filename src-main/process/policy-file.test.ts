import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '#shared/contracts/faults.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { policyPlace, readPolicy } from './policy-file.ts'

async function policyOf(content: string | Buffer) {
  const path = join(await temporaryFolder(), 'workstation.json')
  await writeFile(path, content)
  return readPolicy(path)
}

const FULL = {
  municipal: 'https://jibu.sh.example',
  dataDir: '/srv/jibu',
  printers: { A5: '回执打印机', A4: 'HP', '80mm': 'XP-80' },
  proxy: 'http://proxy.sh.example:3128',
  gpu: false,
  kiosk: true,
  autostart: true,
}

describe("IT's policy file", () => {
  it('lies where the system keeps what holds for all its accounts', () => {
    expect(policyPlace('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\Jibu\\workstation.json')
    expect(policyPlace('win32', {})).toBe('C:\\ProgramData\\Jibu\\workstation.json')
    expect(policyPlace('linux', {})).toBe('/etc/jibu/workstation.json')
    expect(policyPlace('darwin', {})).toBe('/Library/Application Support/Jibu/workstation.json')
  })

  it('says all, some or nothing', async () => {
    expect(await policyOf(JSON.stringify(FULL))).toEqual({ ok: true, value: FULL })
    expect(await policyOf('{}')).toEqual({ ok: true, value: {} })
    expect(readPolicy(join(await temporaryFolder(), 'workstation.json'))).toEqual({ ok: true, value: {} })
  })

  it("is read as Windows' editors and shell write it", async () => {
    const text = '{ "municipal": "https://jibu.sh.example" }'
    const read = { ok: true, value: { municipal: 'https://jibu.sh.example' } }
    expect(await policyOf(`\u{feff}${text}`)).toEqual(read)
    expect(await policyOf(Buffer.from(`\u{feff}${text}`, 'utf16le'))).toEqual(read)
  })

  it('is refused with each wrong line and its key named', async () => {
    const refused = await policyOf(
      [
        '{',
        '  "municipal": "http://jibu.sh.example",',
        '  "dataDir": "jibu",',
        '  "printers": { "A5": 5,',
        '    "A3": "HP" },',
        '  "proxy": "proxy",',
        '  "gpu": "no",',
        '  "kisok": true',
        '}',
      ].join('\n'),
    )
    const sentence = refused.ok ? '' : describeFault(refused.error)
    for (const part of [
      '第 2 行 municipal 应为 https 地址',
      '第 3 行 dataDir 应为完整路径',
      '第 4 行 printers.A5 应为文字',
      '第 5 行 printers.A3 不认识的键',
      '第 6 行 proxy 应为 system、direct 或代理地址',
      '第 7 行 gpu 应为 true 或 false',
      '第 8 行 kisok 不认识的键',
      'J143',
    ])
      expect(sentence).toContain(part)
  })

  it('is refused where it is no JSON, no object or no file', async () => {
    for (const text of ['{ "gpu": true, }', '[]', '"https://jibu.sh.example"', '']) {
      const refused = await policyOf(text)
      expect(refused.ok ? '' : describeFault(refused.error)).toMatch(/^配置文件 .*有误：.+J143/)
    }
    const folder = join(await temporaryFolder(), 'workstation.json')
    await mkdir(folder)
    expect(readPolicy(folder).ok).toBe(false)
  })
})
