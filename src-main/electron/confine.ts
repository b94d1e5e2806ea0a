// What a page may not do, refused once for every web contents that ever comes into being: other addresses, other windows,
// other protocols, and whatever the machine has beyond the host.

import type { Session, WebContents } from 'electron'
import { isOwn, PAGE } from './app-scheme.ts'

/** What a page of ours may load: its own files, and what it has made itself. */
const OWN_PROTOCOLS = new Set(['app:', 'blob:', 'data:', 'devtools:'])
/** Chromium's viewer of PDF files, a part of the program: its frame, and the resources that the frame is made of. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const PDF_VIEWER_PARTS = 'chrome://resources/'

const isOfViewer = (address: string): boolean =>
  address.startsWith(PDF_VIEWER) || address.startsWith(PDF_VIEWER_PARTS)

const mayLoad = (address: string): boolean =>
  OWN_PROTOCOLS.has(new URL(address).protocol) || isOfViewer(address)

const mayBeFramed = (address: string): boolean =>
  isOwn(address) || address.startsWith(`blob:${PAGE}`) || address.startsWith(PDF_VIEWER)

export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isOwn(event.url) : !mayBeFramed(event.url)) event.preventDefault()
  })
}

/** The session of the page. Drafts lie in it, and may not be thrown away when the disk gets full; nothing else is given. */
export function confineSession(target: Session): void {
  target.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isForDrafts(permission) && isOwn(contents.getURL()))
  })
  target.setPermissionCheckHandler(
    (contents, permission) => isForDrafts(permission) && contents !== null && isOwn(contents.getURL()),
  )
  target.setDevicePermissionHandler(() => false)
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) })
  })
}

/** Electron passes it on under this name, which its own list of types leaves out. */
const isForDrafts = (permission: string): boolean => permission === 'persistent-storage'
