// What a rule is: the law or the order that it comes from, and a look through the books that puts down what does not hold.

import type { Books } from '../books.ts'
import type { Page } from '../finding.ts'

export interface RuleCheck {
  /** Named with each finding. */
  readonly clause: string
  readonly check: (books: Books, page: Page) => void
}
