import { createServer } from 'node:net'

// below the ports that outgoing connections get: the port of a service that is down for a moment is still free when it is back
const [lowest, highest] = [10_000, 32_000]

/** A port of this machine on which nobody listens now, and which is not among those that are taken. */
export async function freePort(taken: Set<number>): Promise<number> {
  const port = lowest + Math.floor(Math.random() * (highest - lowest))
  if (taken.has(port) || !(await isFree(port))) return freePort(taken)
  taken.add(port)
  return port
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
