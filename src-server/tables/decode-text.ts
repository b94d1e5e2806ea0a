// The text of a file that a bank or an office sends. Chinese banks deliver GB18030, Excel writes UTF-8 with a mark or
// UTF-16. Decoding is strict: bytes that are no text of any of these are said to be so, never guessed at.

import { err, ok, type Result } from '#shared/kernel/result.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** A sentence where the bytes are no text. */
export function decodeText(bytes: Uint8Array): Result<string, string> {
  if (begins(bytes, ZIP) || begins(bytes, OLD_EXCEL))
    return err('这是 Excel 工作簿，请另存为 CSV 文件后再导入')
  if (begins(bytes, [0xff, 0xfe])) return decoded(bytes, 'utf-16le')
  if (begins(bytes, [0xfe, 0xff])) return decoded(bytes, 'utf-16be')
  const wide = zerosIn(bytes)
  if (wide !== null) return decoded(bytes, wide)
  const utf8 = decoded(bytes, 'utf-8')
  return utf8.ok ? utf8 : decoded(bytes, 'gb18030')
}

/** UTF-16 without its mark: every second byte of digits and commas is zero. */
function zerosIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400)
  const zeros = (parity: number): number =>
    head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const enough = Math.max(2, head.length / 8)
  if (zeros(1) > enough && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > enough && zeros(1) === 0 ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, encoding: string): Result<string, string> {
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return err('文件不是 UTF-8、UTF-16 或 GB18030 编码的文本，请重新导出')
  }
}
