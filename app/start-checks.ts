import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import type { Config } from '#kit/config.ts'
import { makePrivateFolder } from '#kit/secret-files.ts'
import { UsageError } from './command.ts'

/** Makes the folder of the databases where it is missing. Throws UsageError where it cannot be written to. */
export function checkFolder(folder: string): void {
  try {
    makePrivateFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch {
    throw new UsageError(`Bazaar cannot write to the folder ${folder}: set DATA_DIR to one it may write to.`)
  }
}

/** Throws UsageError where the address is taken, or this user may not listen on it. */
export async function checkPort({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve))
    server.close()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${PORT} is taken: stop the program that listens there, or set PORT to another.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') throw new UsageError(`Bazaar may not listen on ${HOST}:${PORT}: set HOST and PORT.`)
    throw error
  }
}
