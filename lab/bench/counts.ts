import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { createClient } from '#lab/client.ts'
import { quantileOf } from '#lab/figures.ts'
import { randomOf } from '#lab/random.ts'
import { overInject } from '#lab/transport.ts'
import { sumOf } from '#schema/money.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { askBy } from './connection.ts'
import { addGoods, openShopOf } from './fill.ts'
import { buyWorks } from './shop-buying.ts'

/** What a checkout costs, counted: commits and SQL statements in all databases, and events. */
export type Counts = { commits: number; statements: number; events: number }

type Shop = Awaited<ReturnType<typeof openShopOf>>

const [products, checkouts, rounds] = [20, 12, 2]
/** A checkout has had all its effects when nothing has happened for so long: longer than an event waits for a commit that it can share. */
const quietMs = 700

/**
 * Counts what each of some checkouts of guests takes, one right after the other, from the first product in the cart to the last effect of
 * the last payment, on the code of a checkout.
 */
export async function countCheckout(root: string): Promise<Counts> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  let statements = 0
  const onStatement = () => {
    statements += 1
  }
  const shop = await openShopOf(root, dataDir, { onStatement })
  const count = () => statements
  try {
    const transport = overInject(shop.router.app)
    const ids = await addGoods(createClient({ transport }), products)
    const checkout = checkoutIn(shop, ids)
    const counted: Counts[] = []
    for (let round = 0; round < rounds; round += 1) {
      await quiet(count)
      // a scrape reads the databases: it stands before the first count of statements, and after the second
      const [commits, events, before] = [await commitsOf(shop), eventsIn(dataDir), count()]
      for (let at = 0; at < checkouts; at += 1) await checkout()
      await quiet(count)
      const made = count() - before
      counted.push(each({ statements: made, events: eventsIn(dataDir) - events, commits: (await commitsOf(shop)) - commits }))
    }
    return leastOf(counted)
  } finally {
    await shop.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The checkout of the bench's row, without HTTP. */
function checkoutIn({ router }: Shop, ids: string[]) {
  const ask = askBy(async (payload, headers) => {
    const answer = await router.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    })
    return answer.body
  })
  return buyWorks(ask, 'counts', ids, randomOf('counts')).checkout
}

async function quiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); await sleep(quietMs)) before = count()
}

async function commitsOf({ router }: Shop): Promise<number> {
  const { payload } = await router.app.inject('/metrics')
  return sumOf([...payload.matchAll(/^bazaar_commit_seconds_count\S* (\d+)/gm)].map(([, text]) => Number(text)))
}

/** The numbers of the last events, of all subgraphs together. */
function eventsIn(dataDir: string): number {
  return sumOf(subgraphNames().map((name) => lastSeq(join(dataDir, `${name}.db`))))
}

function lastSeq(file: string): number {
  const database = new Sqlite(file, { readonly: true, timeout: 5000 })
  const row = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").get() as { seq: number } | undefined
  database.close()
  return row?.seq ?? 0
}

function each({ commits, statements, events }: Counts): Counts {
  const part = (number: number) => Math.round((10 * number) / checkouts) / 10
  return { commits: part(commits), statements: part(statements), events: part(events) }
}

/** A task of the background may add to one, but takes nothing away. */
function leastOf(counted: Counts[]): Counts {
  const least = (name: keyof Counts) =>
    quantileOf(
      counted.map((counts) => counts[name]),
      0,
    )
  return { commits: least('commits'), statements: least('statements'), events: least('events') }
}
