import { createServer } from 'node:net'

// below the ports of outgoing connections: the port of a service that restarts stays free meanwhile
const [lowest, highest] = [10_000, 32_000]

/** Returns a port of this machine that is free now and not in `taken`, and adds it there. */
export async function freePort(taken = new Set<number>()): Promise<number> {
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
