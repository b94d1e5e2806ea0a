// The id of a record that exists at most once beside another: always the same for the same id, so that both sides
// derive it without asking each other. Version and variant of the UUID stay as they were.

const MASK = 0x5a5a5a5a5a5an

export function siblingId(id: string): string {
  const tail = BigInt(`0x${id.slice(24)}`) ^ MASK
  return `${id.slice(0, 24)}${tail.toString(16).padStart(12, '0')}`
}
