import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const listening = /http:\/\/localhost:(\d+)\/graphql/

/** Starts the shop in one process, as `npm start` does, on a folder that is prepared. Returns the address of its graph, and how to end it. */
export async function startOneProcess(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const env = { PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../app/start.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').then(() => process.off('exit', kill))
  let output = ''
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = listening.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error('The shop in one process did not start.')))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${port}/graphql`, stop }
}
