// Test cards of invented people: valid check characters, real birth dates, sequences that no one bears. The demo town
// knows the same people under the same numbers.

import type { Card } from './card-reader.ts'

export const TEST_CARDS: readonly Card[] = [{ name: '测试甲', identityNumber: '310117199003070019' }]
