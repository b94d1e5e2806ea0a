// Types for the tests.

export function assembleProgram(folder: string): void
export function setNativeModule(folder: string, platform: string, arch: string): Promise<void>
