// The users subgraph as a process of its own, which is told that so many orders were paid: node tests/support/users-alone.ts COUNT.
// It ends once every letter was sent.
import { setTimeout as sleep } from 'node:timers/promises'
import { ne } from 'drizzle-orm'
import { settings } from '#app/settings.ts'
import { loadSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import type { Event } from '#schema/events.ts'
import { mails } from '#subgraphs/users/tables.ts'

await run(Number(process.argv[2]))

async function run(count: number): Promise<void> {
  const stream = memoryStream()
  const events = Array.from({ length: count }, (_, at) => paid(at + 1))
  stream.produce({
    producer: 'orders',
    after: async (seq, limit) => events.slice(seq, seq + limit),
    first: async () => 1,
    last: async () => count,
    lastBefore: async () => 0,
  })
  const [users] = await loadSubgraphs(['users'])
  const open = await users?.open({ config: settings(), stream })
  const { db } = open?.context({ caller: nobody, requestId: 'test' }) ?? {}
  while ((await open?.busy()) || (await db?.select().from(mails).where(ne(mails.status, 'SENT')))?.length) await sleep(50)
  await open?.close()
  process.exit(0)
}

function paid(seq: number): Event {
  const lines = [{ productId: 'prod_1', sku: 'TEAPOT', name: 'Teapot', quantity: 1, unitPrice: 500 }]
  const money = { total: 500, currency: 'GBP', paymentId: 'pay_1', version: 5 }
  const order = { orderId: `ord_${seq}`, owner: 'guesthash', email: `guest-${seq}@example.com`, lines, ...money }
  const envelope = { id: `evt_${seq}`, producer: 'orders', seq, occurredAt: new Date().toISOString(), requestId: 'req' }
  return { type: 'order.paid', ...order, ...envelope }
}
