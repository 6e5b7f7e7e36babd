// Users and carts as a process of their own, which is told what so many letters are about: node lab/mails/users-and-carts.ts LETTER PEOPLE BEGAN AHEAD.
// Its clock is AHEAD ms ahead. It ends once no letter waits.
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, inArray } from 'drizzle-orm'
import { settings } from '#app/settings.ts'
import { loadSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { cartLines, carts } from '#subgraphs/carts/tables.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { inviteStaff } from '#subgraphs/users/invitations/invitations.ts'
import { adminRole } from '#subgraphs/users/permissions.ts'
import { invitations, mails, users } from '#subgraphs/users/tables.ts'
import { type LetterName, letters, other, own, producerOf, userOf } from './letters.ts'

const [name, people, began, ahead] = [process.argv[2] as LetterName, ...process.argv.slice(3).map(Number)] as const
const dayMs = 86_400_000

await run(letters[name], Number(people), new Date(Number(began)))

async function run({ told, cart, isInvitation }: (typeof letters)[LetterName], count: number, since: Date): Promise<void> {
  const stream = memoryStream()
  const publish = publisherOf(stream, since)
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const events = numbers.flatMap((at) => told(at))
  // an order comes once its cart was found to be left
  publish(events.filter(({ type }) => type !== 'order.placed'))
  const [ofUsers, ofCarts] = await open(stream)
  if (cart) await leaveCarts([ofUsers, ofCarts], numbers, since)
  if (isInvitation) await invite(ofUsers, numbers)
  publish(events.filter(({ type }) => type === 'order.placed'))
  while ((await isBusy([ofUsers, ofCarts])) || (await isWaiting(ofUsers))) {
    await ofUsers.runTask('sendMails')
    await sleep(20)
  }
  process.exit(0)
}

async function open(stream: Stream): Promise<[OpenSubgraph, OpenSubgraph]> {
  const clock = () => new Date(Date.now() + Number(ahead))
  const [one, other] = await Promise.all(
    (await loadSubgraphs(['users', 'carts'])).map((subgraph) => subgraph.open({ config: settings(), stream, clock })),
  )
  if (!one || !other) throw new Error('There are no users, or no carts.')
  return one.name === 'users' ? [one, other] : [other, one]
}

/** What others have published, each with its place in the order of its producer. */
function publisherOf(stream: Stream, since: Date): (events: NewEvent[]) => void {
  const ofProducers = Object.fromEntries(['auth', 'orders', 'products'].map((producer) => [producer, [] as Event[]]))
  const notifies = Object.entries(ofProducers).map(([producer, events]) =>
    stream.produce({
      producer,
      after: async (seq, limit) => events.slice(seq, seq + limit),
      first: async () => Math.min(1, events.length),
      last: async () => events.length,
      lastBefore: async () => 0,
    }),
  )
  return (events) => {
    for (const event of events) {
      const [producer, all] = [producerOf(event), ofProducers[producerOf(event)] ?? []]
      const envelope = {
        id: `evt_${producer}_${all.length + 1}`,
        producer,
        seq: all.length + 1,
        occurredAt: since.toISOString(),
        requestId: 'req',
      }
      all.push({ ...event, ...envelope } as Event)
    }
    for (const notify of notifies) notify()
  }
}

/** Gives each user, who wants news, a cart that nobody has touched for two days, and lets carts find them. */
async function leaveCarts([ofUsers, ofCarts]: OpenSubgraph[], numbers: number[], since: Date): Promise<void> {
  if (!ofUsers || !ofCarts) return
  const caller = { caller: nobody, requestId: 'lab' }
  while (await isBusy([ofUsers, ofCarts])) await sleep(20)
  const at = new Date(since.getTime() - 2 * dayMs)
  const ids = numbers.map(userOf)
  await ofUsers.context(caller).write((tx) => tx.update(users).set({ marketingEmails: true }).where(inArray(users.id, ids)))
  await ofCarts.context(caller).write(async (tx) => {
    for (const number of numbers) {
      const row = { id: `cart_${number}`, owner: userOf(number), createdAt: at, updatedAt: at }
      const line = { id: `line_${number}`, cartId: row.id, productId: 'prod_1', quantity: 1, addedAt: at }
      await tx.insert(carts).values(row).onConflictDoNothing()
      await tx.insert(cartLines).values(line).onConflictDoNothing()
    }
  })
  await ofCarts.runTask('findAbandoned')
  while (await isBusy([ofUsers, ofCarts])) await sleep(20)
}

/** Lets the first user, who is made an admin, invite everybody who is not invited yet. */
async function invite(ofUsers: OpenSubgraph, numbers: number[]): Promise<void> {
  while (await isBusy([ofUsers])) await sleep(20)
  await makeAdmin(ofUsers.context({ caller: nobody, requestId: 'lab' }), own(1))
  const ctx = ofUsers.context({ caller: { ...nobody, sub: userOf(1) }, requestId: 'lab' })
  const invited = (await ctx.db.select().from(invitations)).map(({ email }) => email)
  const missing = numbers.map(other).filter((email) => !invited.includes(email))
  for (const email of missing) await inviteStaff(ctx, { email, roleId: adminRole })
}

async function isBusy(subgraphs: OpenSubgraph[]): Promise<boolean> {
  return (await Promise.all(subgraphs.map((one) => one.busy()))).includes(true)
}

async function isWaiting(ofUsers: OpenSubgraph): Promise<boolean> {
  const { db } = ofUsers.context({ caller: nobody, requestId: 'lab' })
  return (await db.select().from(mails).where(eq(mails.status, 'WAITING')).limit(1)).length > 0
}
