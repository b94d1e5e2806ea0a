import { describe, expect, it } from 'vitest'
import { handedOverSwitch } from './handed-over-switch.ts'

describe('switches that hand the page or its traffic to others', () => {
  it.each([
    ['--remote-debugging-port=9222', '--remote-debugging-port'],
    ['--remote-debugging-pipe', '--remote-debugging-pipe'],
    ['--proxy-server=10.0.0.1:3128', '--proxy-server'],
    ['-proxy-server=10.0.0.1:3128', '-proxy-server'],
    ['/Proxy-PAC-URL=http://x/', '/Proxy-PAC-URL'],
    ['--host-resolver-rules=MAP * 10.0.0.1', '--host-resolver-rules'],
    ['--ignore-certificate-errors', '--ignore-certificate-errors'],
    ['--disable-web-security', '--disable-web-security'],
    ['--inspect-brk=0', '--inspect-brk'],
    ['--log-net-log=/tmp/x', '--log-net-log'],
  ])('%s is found', (word, written) => {
    expect(handedOverSwitch(['--no-sandbox', word])).toBe(written)
  })

  it('all others are let be', () => {
    const words = [
      '--no-sandbox',
      '--disable-gpu',
      '--updated',
      '--lang=zh-CN',
      '%U',
      'proxy-server',
      '--foo=1',
    ]
    expect(handedOverSwitch(words)).toBeNull()
  })
})
