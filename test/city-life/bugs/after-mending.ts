// Bugs that the product had when the city years began. Each is planted once it is mended, in the line that mends it; until
// then the auditor finds it in every run (known-violations.ts), and planting it would prove nothing.

export interface Awaited {
  readonly name: string
  readonly breaks: string
  /** What the mending brings, and what is taken out of it to plant the bug. */
  readonly planted: string
}

export const AFTER_MENDING: readonly Awaited[] = [
  {
    name: 'paid applications are no history',
    breaks: 'M-1',
    planted:
      'paid, unpaid and returned applications are handed to the engine as history: the states are taken out again',
  },
  {
    name: 'a limit is counted by the year of the lodging’s arrival',
    breaks: 'M-2',
    planted:
      'an item of ours counts in the year of its own application date: the date of the later application instead',
  },
  {
    name: 'a feed replaces a whole group',
    breaks: 'M-7',
    planted: 'a delivery replaces the facts of its own source: the comparison of sources is taken out',
  },
  {
    name: 'a special-operation number without its item',
    breaks: 'M-7',
    planted:
      'certificates are keyed by number and item in feeds, revocations and repayments: the item is taken out of the key',
  },
  {
    name: 'a qualification typed at the counter is refused where nobody has said that it is listed',
    breaks: 'M-8',
    planted: 'a list of which nothing is said stays open: null reads as false again',
  },
  {
    name: 'a return after success is ignored',
    breaks: 'M-6',
    planted: 'a failure after a success leads from paid to unpaid: the row of the table is taken out',
  },
  {
    name: 'payment dated by the import',
    breaks: 'M-6',
    planted: 'results carry the day of the bank’s file: the day of the act instead',
  },
  {
    name: 'one payment order taken up twice',
    breaks: 'M-3',
    planted: 'a list names only what no earlier list has named: the condition is taken out',
  },
  {
    name: 'a month is generated while a call of an earlier month is open',
    breaks: 'M-13',
    planted: 'the gate asks for open calls of this and every earlier month: this month alone',
  },
  {
    name: 'a period is measured by the workstation’s clock',
    breaks: 'M-14',
    planted: 'the end of a publication goes by the arrival at the server: the act’s own time instead',
  },
  {
    name: 'a late fact changes nothing',
    breaks: 'M-11',
    planted: 'paid records are decided again on new facts and listed as suspicions: the job finds none',
  },
]
