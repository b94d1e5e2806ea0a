// Texts that a spreadsheet would take for a formula, that XML cannot carry, or that look like something else.

/** What a person's name may really begin with in a database. */
export const FORMULA_STARTS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '\r=1',
] as const

export const HOSTILE = [...FORMULA_STARTS, '<b>&"', '_x0041_', '0012', '\u0000'] as const
