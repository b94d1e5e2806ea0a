// Order, width and sorting of a list's columns, kept on this machine. What is read back is parsed: a damaged entry
// means the list's own order, never a broken page.

import type { GridState } from 'ag-grid-community'
import { z } from 'zod'

const columnStateSchema = z.object({
  columnOrder: z.object({ orderedColIds: z.array(z.string()) }).optional(),
  columnSizing: z
    .object({ columnSizingModel: z.array(z.object({ colId: z.string(), width: z.number().optional() })) })
    .optional(),
  sort: z
    .object({ sortModel: z.array(z.object({ colId: z.string(), sort: z.enum(['asc', 'desc']) })) })
    .optional(),
})

const stored = (key: string): string => `jibu-columns-${key}`

export function readColumnState(key: string): GridState {
  const text = localStorage.getItem(stored(key))
  if (text === null) return {}
  const { columnOrder, columnSizing, sort } = parse(text)
  return {
    partialColumnState: true,
    ...(columnOrder === undefined ? {} : { columnOrder }),
    ...(columnSizing === undefined
      ? {}
      : {
          columnSizing: {
            columnSizingModel: columnSizing.columnSizingModel.flatMap(({ colId, width }) =>
              width === undefined ? [] : [{ colId, width }],
            ),
          },
        }),
    ...(sort === undefined ? {} : { sort }),
  }
}

export function writeColumnState(key: string, { columnOrder, columnSizing, sort }: GridState): void {
  localStorage.setItem(stored(key), JSON.stringify({ columnOrder, columnSizing, sort }))
}

function parse(text: string): z.infer<typeof columnStateSchema> {
  try {
    const read = columnStateSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}
