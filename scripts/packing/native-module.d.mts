// Types for the tests.

export function nativePackage(platform: string, arch: string): string
export function ensureNativeModule(platform: string, arch: string): Promise<string>
export function machineOf(bytes: Buffer): string
