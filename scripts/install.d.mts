// Types for the tests; the scripts themselves run before any compiler is installed.

/** Throws a sentence where this Node is too old. */
export function checkNode(version?: string): void
export function isInstalled(root?: string): boolean
