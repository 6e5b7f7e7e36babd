// Vendure on a filled folder, with its worker in the same process: DATA_DIR and PORT in the environment.
import { env } from 'node:process'
import { bootstrap, JobQueueService } from '@vendure/core'
import { configOf } from './config.mjs'

const app = await bootstrap(configOf(env.DATA_DIR, Number(env.PORT)))
await app.get(JobQueueService).start()
