// A record as text that says nothing but what the record says: PostgreSQL keeps the fields of a document in an order of its
// own, and a workstation keeps them as they came.

export const plainText = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
