// JSON of the network. What is none, or no UTF-8, becomes undefined, which no schema of the contract lets through.

const UTF_8 = new TextDecoder('utf-8', { fatal: true })

export function parseJson(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : UTF_8.decode(text))
  } catch {
    return undefined
  }
}
