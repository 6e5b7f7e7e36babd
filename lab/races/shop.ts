import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { createClient } from '#lab/client.ts'
import { register, signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { HeldStream } from './held-stream.ts'

export type RaceShop = Awaited<ReturnType<typeof openRaceShop>>

// a slow card answers after a second: within the provider's time-out, and before the payment's mutation stops waiting
const settings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  SEED: '0',
  PROVIDER_TIMEOUT_MS: '1500',
  ACCESS_TOKEN_SECONDS: '86400',
  CURRENCIES: 'GBP,EUR',
}
const account = { email: 'admin@example.com', password: 'a-long-password' }

/** Opens a whole shop on fresh databases, in which the races are run, with its admin. */
export async function openRaceShop() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-races-'))
  const stream = new HeldStream()
  const shop = await openShop({ config: readConfig({ ...settings, DATA_DIR: dir }), stream: stream.stream, synchronous: 'OFF' })
  const client = createClient({ transport: overInject(shop.router.app) })
  // the router's list of revoked tokens is fed by the stream too, and is in no outbox
  const untilIdle = () => shop.untilIdle().then(() => sleep(3))
  await register(client, account, 'Admin')
  await untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'races' }), account.email)
  await untilIdle()
  let last = 0
  return {
    client,
    admin: signedIn(client, account),
    stream,
    untilIdle,
    /** A number that was not returned before. */
    next: () => ++last,
    close: () => shop.close().then(() => rmSync(dir, { recursive: true, force: true })),
  }
}
