// The one window: its place on the display, its look until the page is there, and its keys.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, type Display, screen } from 'electron'
import type { AppRoot } from '../process/app-root.ts'
import { windowKey, zoomAfter } from '../process/window-keys.ts'
import {
  type KeptPlaces,
  keepPlace,
  keptPlacesSchema,
  placeWindow,
  SMALLEST_WINDOW,
} from '../process/window-place.ts'
import { offerClipboard } from './menus.ts'

export interface WindowSettings {
  readonly root: AppRoot
  readonly dataFolder: string
  /** The whole display, without a way out, where IT says so. */
  readonly kiosk: boolean
}

/** Milliseconds after which a window is shown that has nothing to show. */
const AT_LATEST = 5000

export interface MainWindow {
  readonly window: BrowserWindow
  /** Writes down where the window stands, for the next start. */
  readonly keepPlace: () => void
}

export function openWindow({ root, dataFolder, kiosk }: WindowSettings): MainWindow {
  const placeFile = join(dataFolder, 'window.json')
  const kept = readPlaces(placeFile)
  const { frame, maximised } = placeWindow(kept, displays())
  const window = new BrowserWindow({
    ...frame,
    minWidth: Math.min(SMALLEST_WINDOW.width, frame.width),
    minHeight: Math.min(SMALLEST_WINDOW.height, frame.height),
    show: false,
    kiosk,
    title: '技补工作站',
    icon: join(root.rendererFolder, 'icon.png'),
    backgroundColor: '#ffffff',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return
    if (maximised && !kiosk) window.maximize()
    window.show()
  }
  window.once('ready-to-show', show)
  setTimeout(show, AT_LATEST)
  offerClipboard(window.webContents)
  heedKeys(window)
  return {
    window,
    keepPlace: () => {
      if (!kiosk && !window.isDestroyed()) keepPlaceOf(window, placeFile, kept)
    },
  }
}

function displays(): [Display, ...Display[]] {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)]
}

function readPlaces(path: string): KeptPlaces | null {
  try {
    const parsed = keptPlacesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // The first start, or a file that nobody misses.
    return null
  }
}

function keepPlaceOf(window: BrowserWindow, path: string, before: KeptPlaces | null): void {
  if (window.isMinimized() || window.isFullScreen()) return
  const place = { frame: window.getNormalBounds(), maximised: window.isMaximized() }
  const places = keepPlace(before, screen.getDisplayMatching(window.getBounds()), place)
  try {
    writeFileSync(path, JSON.stringify(places))
  } catch {
    // The next start has the window where it was before.
  }
}

function heedKeys(window: BrowserWindow): void {
  const contents = window.webContents
  contents.on('before-input-event', (event, input) => {
    const key = windowKey(input)
    if (key === null) return
    event.preventDefault()
    if (key === 'full-screen') {
      if (!window.isKiosk()) window.setFullScreen(!window.isFullScreen())
    } else contents.setZoomLevel(zoomAfter(key, contents.getZoomLevel()))
  })
}
