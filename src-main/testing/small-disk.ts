// A real file system of a few kilobytes. Only root on Linux may mount one, and not in every container.

import { execFileSync } from 'node:child_process'

export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const mountSmallDisk = (folder: string, size: string): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
}

export const unmount = (folder: string): void => {
  execFileSync('umount', ['--lazy', folder])
}
