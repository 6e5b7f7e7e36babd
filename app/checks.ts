import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Config } from '#kit/config.ts'
import { stopWith } from './settings.ts'

/** Ends the program with a sentence where it may not write to the folder of the databases. */
export function checkFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    stopWith(`Bazaar cannot write to the folder ${folder}: set DATA_DIR to one it may write to.`)
  }
}

/** Ends the program with a sentence where it cannot listen. */
export async function checkPort({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve))
    server.close()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return stopWith(`Port ${PORT} is taken: stop what listens there, or set PORT to another.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return stopWith(`Bazaar may not listen on ${HOST}:${PORT}: set HOST and PORT.`)
    throw error
  }
}
