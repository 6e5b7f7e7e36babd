// The users subgraph as a process of its own, which is told that so many orders were paid, or with a second word that so many people
// registered: node tests/support/users-alone.ts COUNT [registered]. It ends once every letter was sent, and prints the hashes of the tokens that it made known.
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, ne } from 'drizzle-orm'
import { settings } from '#app/settings.ts'
import { loadSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import type { Event } from '#schema/events.ts'
import { mails, outbox } from '#subgraphs/users/tables.ts'

await run(Number(process.argv[2]), process.argv[3] === 'registered')

async function run(count: number, isOfPeople: boolean): Promise<void> {
  const stream = memoryStream()
  const events = Array.from({ length: count }, (_, at) => (isOfPeople ? registered(at + 1) : [paid(at + 1)])).flat()
  stream.produce({
    producer: isOfPeople ? 'auth' : 'orders',
    after: async (seq, limit) => events.slice(seq, seq + limit),
    first: async () => 1,
    last: async () => events.length,
    lastBefore: async () => 0,
  })
  const [users] = await loadSubgraphs(['users'])
  const open = await users?.open({ config: settings(), stream })
  const { db } = open?.context({ caller: nobody, requestId: 'test' }) ?? {}
  while ((await open?.busy()) || (await db?.select().from(mails).where(ne(mails.status, 'SENT')))?.length) await sleep(50)
  const issued = (await db?.select().from(outbox).where(eq(outbox.type, 'email-link.issued'))) ?? []
  for (const { body } of issued) if (body.type === 'email-link.issued') console.log(`hash ${body.tokenHash}`)
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

function registered(at: number): Event[] {
  const of = { userId: `usr_${at}`, email: `new-${at}@example.com` }
  const envelope = (seq: number) => ({ id: `evt_${seq}`, producer: 'auth', seq, occurredAt: new Date().toISOString(), requestId: 'req' })
  return [
    { type: 'user.registered', ...of, displayName: 'Ann', unverified: true, ...envelope(2 * at - 1) },
    { type: 'email-confirmation.requested', ...of, confirmationId: `cnf_${at}`, ...envelope(2 * at) },
  ]
}
