import { describe, expect, it } from 'vitest'
import { municipalAddress } from './municipal-address.ts'

describe("the municipal server's address", () => {
  it.each([
    ['https://jibu.sh.example', 'https://jibu.sh.example'],
    [' https://jibu.sh.example:8443/api/ ', 'https://jibu.sh.example:8443/api'],
    ['http://127.0.0.1:8790', 'http://127.0.0.1:8790'],
    ['http://localhost:8790/', 'http://localhost:8790'],
    ['http://[::1]:8790', 'http://[::1]:8790'],
  ])('takes %s', (text, address) => {
    expect(municipalAddress(text)).toEqual({ ok: true, value: address })
  })

  it.each([
    ['http://jibu.sh.example', 'addressInClear'],
    ['http://127.0.0.1.evil.example', 'addressInClear'],
    ['http://10.0.0.8:8790', 'addressInClear'],
    ['jibu.sh.example', 'addressMalformed'],
    ['', 'addressMalformed'],
    ['file:///etc/passwd', 'addressMalformed'],
    ['https://clerk:secret@jibu.sh.example', 'addressMalformed'],
    ['https://jibu.sh.example/?token=1', 'addressMalformed'],
  ])('refuses %s: %s', (text, name) => {
    const refused = municipalAddress(text)
    expect(refused).toMatchObject({ ok: false, error: { fault: name } })
    expect(JSON.stringify(refused)).not.toContain('secret')
  })
})
