// Types for the tests.

export const STAND_IN: Readonly<Record<'electron' | 'package' | 'integrity' | 'zip', string>>
export function checkIntegrity(bytes: Uint8Array): void
export function isStandInPlatform(): boolean
export function ensureStandIn(cache: string): Promise<string>
