// Finds an installed Chromium, Chrome or Edge. Nothing is ever downloaded.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const ON_WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

export const HERE: BrowserSurroundings = {
  platform: process.platform,
  variables: process.env,
  exists: existsSync,
}

/** The path of a browser, or null. */
export function findBrowser({ platform, variables, exists }: BrowserSurroundings = HERE): string | null {
  return candidates(platform, variables).find(exists) ?? null
}

function candidates(platform: NodeJS.Platform, variables: BrowserSurroundings['variables']): string[] {
  if (platform === 'darwin') return ON_MACOS
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => variables[name] ?? [])
      .flatMap((folder) => ON_WINDOWS.map((parts) => join(folder, ...parts)))
  }
  const folders = (variables['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Whether a window can appear at all. */
export const hasDisplay = ({ platform, variables }: BrowserSurroundings = HERE): boolean =>
  platform === 'darwin' ||
  platform === 'win32' ||
  (variables['DISPLAY'] ?? '') !== '' ||
  (variables['WAYLAND_DISPLAY'] ?? '') !== ''
