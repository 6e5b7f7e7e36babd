import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withRedis } from '#lab/faults/redis-outages.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { frontAt } from '#tests/support/front.ts'
import { follow } from '#tests/support/journey.ts'
import { browse, codeOf, type OpenProcesses, openProcesses, post } from '#tests/support/processes.ts'
import { codesOf, dataOf, shopper } from '#tests/support/shop.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: the shop as processes is not tested`)

const payment = '{ payment(id: "pay_0") { id } }'

describe.skipIf(missing.length > 0)('the shop as processes', () => {
  let shop: OpenProcesses

  beforeAll(async () => {
    shop = await openProcesses()
  }, 120_000)
  afterAll(() => shop?.close(), 60_000)

  const buy = async (guest: string): Promise<string> => {
    const [{ node }] = dataOf(await shop.front.ask(browse)).products.edges
    return shopper(shop.front, { guest }).buy([{ productId: node.id, quantity: 1 }])
  }

  test('the shopper journey and then the admin journey run through nginx with the expected codes', async () => {
    const [shopperSteps, adminSteps] = [readyOperations('shopper'), readyOperations('admin')]
    expect(await follow(shop.front, shopperSteps)).toEqual(expected(shopperSteps))
    expect(await follow(shop.front, adminSteps)).toEqual(expected(adminSteps))
  })

  test('no service has asked Redis for more than it may, and routers share what they may', async () => {
    await shop.front.ask(browse)
    const [denied, keys] = await withRedis({ processes: shop, dataDir: shop.dataDir }, 5000, (redis) =>
      Promise.all([redis.call('ACL', 'LOG'), redis.keys('bazaar:*')]),
    )
    expect(denied).toEqual([])
    const kinds = new Set(keys.map((key) => key.split(':')[1]))
    for (const kind of ['stream', 'consumer', 'limit', 'answer']) expect(kinds).toContain(kind)
  })

  test('a request that the router has not signed gets neither data nor schema from a subgraph', async () => {
    for (const query of [browse, '{ __schema { queryType { name } } }', '{ _service { sdl } }']) {
      const answer = await post(`${shop.service('products').url}/graphql`, { query }, { 'x-bazaar-claims': 'e30.e30' })
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED'])
    }
  })

  test('while one router is down, no request fails', async () => {
    const answers = await shop.without(['router-1'], () => Promise.all(Array.from({ length: 20 }, () => shop.front.ask(browse))))
    expect(answers.flatMap(codesOf)).toEqual([])
  })

  test('a router starts without a subgraph and serves the rest', async () => {
    await shop.without(['payments'], async () => {
      await shop.service('router-1').restart()
      const router = frontAt(`${shop.service('router-1').url}/graphql`)
      expect(codesOf(await router.ask(browse))).toEqual([])
      expect(codesOf(await router.ask(payment))).toEqual(['SERVICE_UNAVAILABLE'])
    })
    expect(codesOf(await shop.front.ask(payment, {}, { guest: 'a-guest-of-processes-0001' }))).toEqual([])
  })

  test('a service that dies is restarted, and an order succeeds', async () => {
    const { pid } = shop.service('orders')
    shop.service('orders').kill('SIGKILL')
    expect(await buy('a-guest-of-processes-0002')).toMatch(/^ord_/)
    expect(shop.service('orders').pid).not.toBe(pid)
    expect(shop.service('orders').output).toContain('ended by SIGKILL; starts again')
  })

  test('a claim key is rotated in three steps, and an order succeeds after each', async () => {
    const file = join(shop.dataDir, 'keys', 'claims', 'orders.key')
    const keys = () => readFileSync(file, 'utf8').trim().split('\n')
    const rotate = () =>
      spawnSync(process.execPath, nodeArgs('.', 'ops/init.ts', '--rotate', 'claims', 'orders'), {
        env: { ...process.env, DATA_DIR: shop.dataDir },
      })
    const [old] = keys()
    const steps = [['orders'], ['router-1', 'router-2'], ['orders']]
    const seen: number[] = []
    for (const [step, names] of steps.entries()) {
      expect(rotate().status).toBe(0)
      seen.push(keys().indexOf(old ?? ''))
      for (const name of names) await shop.service(name).restart()
      expect(await buy(`a-guest-of-rotation-000${step}`)).toMatch(/^ord_/)
    }
    expect(seen).toEqual([0, 1, -1])
  })

  test('Ctrl-C ends every service cleanly', async () => {
    await shop.stop()
    for (const service of shop.services.values()) expect([service.name, await service.exited]).toEqual([service.name, '0'])
  })
})

function expected(operations: ReadyOperation[]) {
  return operations.map(({ name, answers }) => [name, answers ? [answers] : []])
}
