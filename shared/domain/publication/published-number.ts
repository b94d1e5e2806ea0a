// The certificate number as a publication prints it. A number that is the holder's identity number is hidden like one
// (policy sheet 3); any other keeps its first and last four characters, by which the holder recognises it.

import {
  maskCertificateNumber,
  normaliseCertificateNumber,
} from '#shared/domain/certificate-number/certificate-number.ts'

const SHOWN = 4

export function publishedNumber(text: string): string {
  const number = normaliseCertificateNumber(text)
  const masked = maskCertificateNumber(number)
  if (masked !== number) return masked
  // A short number keeps its end alone; nothing is ever printed whole.
  const head = number.length > 3 * SHOWN ? SHOWN : 0
  const tail = Math.min(SHOWN, Math.floor(number.length / 2))
  const hidden = number.length - head - tail
  return number.slice(0, head) + '*'.repeat(hidden) + number.slice(head + hidden)
}
