import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const started = /http:\/\/localhost:(\d+)\/graphql/

/** The shop in one process, as `npm start` runs it, on a folder that is prepared. Answers its graph's address, and how to end it. */
export async function startOneProcess(dataDir: string) {
  const env = { PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../app/start.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  const ended = once(child, 'exit').then(() => process.off('exit', orphan))
  let said = ''
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = started.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error('The shop in one process did not start.')))
  })
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    stop: async (): Promise<void> => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
