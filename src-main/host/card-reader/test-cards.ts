// Test cards of invented people of the demo town: numbers that look right and that nobody can have (sequences 996 to
// 999). A test holds them to the town's own cast, which this process may not import.

import type { Card } from './card-reader.ts'

export const TEST_CARDS: readonly Card[] = [
  { name: '陈志远', identityNumber: '310117199005129978' },
  { name: '周晓梅', identityNumber: '310117199411309966' },
  { name: '吴建国', identityNumber: '310117197801089971' },
  { name: '林燕', identityNumber: '310117198807219962' },
  { name: '黄海涛', identityNumber: '310117198509099974' },
  { name: '何思雨', identityNumber: '310117200404169964' },
  { name: '郭大勇', identityNumber: '31011719821201997X' },
  { name: '马秀英', identityNumber: '31011719720618996X' },
  { name: '梁家俊', identityNumber: '810000199206069970' },
]
