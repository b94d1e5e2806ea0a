// Types for the tests.

export const FUSE_SENTINEL: string
export const FUSE_NAMES: readonly string[]
export const FUSES: Readonly<Record<string, number>>
export function readFuses(program: string): Readonly<Record<string, boolean>>
export function setFuse(program: string, fuse: number, on: boolean): void
