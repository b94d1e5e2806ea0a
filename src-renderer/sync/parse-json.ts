// JSON of the network. What is none becomes undefined, which no schema of the contract lets through.

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
