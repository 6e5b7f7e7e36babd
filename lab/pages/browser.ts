import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const paths = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Debian and others have their browser, first the one without windows, which takes two thirds of the time; undefined where there is none. */
export const chromiumPath = paths.find((path) => existsSync(path))

/** No name of another host is found, as on a machine without a network; and the browser itself asks nobody. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** Starts a browser without a window. */
export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('There is no Chromium on this machine. On Debian: apt-get install chromium chromium-headless-shell')
  return chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
}
