// What is wrong with a line of a file that is imported: the whole file is refused, every fault by its line.

export interface LineFault {
  /** As an editor counts; 0 is the file as a whole. */
  readonly line: number
  readonly says: string
}

/** Lines whose key has stood in the file before. */
export function repeatedLines<Line extends { readonly line: number }>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): LineFault[] {
  const first = new Map<string, number>()
  return lines.flatMap((each) => {
    const before = first.get(keyOf(each))
    if (before === undefined) first.set(keyOf(each), each.line)
    return before === undefined ? [] : [{ line: each.line, says: `与第 ${before} 行重复` }]
  })
}
