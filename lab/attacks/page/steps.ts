import { PageCancel, PageStart } from '#lab/documents/documents.generated.ts'
import { add, askMe, expectUnits, pay, place, refreshesOf, settled } from './acts.ts'
import type { Scene, Step } from './facts.ts'
import { afterSignOut, afterwards, onBadNetwork } from './later-steps.ts'
import { account, lifeSeconds } from './people.ts'

/** The steps of an hour: a guest who becomes a user, expiry in flight, two tabs, a bad network, revocation. */
export function stepsOf(scene: Scene): Step[] {
  return [
    ...asGuest(scene),
    ...afterExpiry(scene),
    ...inTwoTabs(scene),
    ...ordering(scene),
    ...onBadNetwork(scene),
    ...afterSignOut(scene),
    ...afterwards(scene),
  ]
}

function asGuest({ one, visit, shop }: Scene): Step[] {
  return [
    { name: 'a guest starts a cart', tab: one, act: async () => void (await one.client.mutate({ mutation: PageStart })) },
    { name: 'a guest adds to it', tab: one, act: () => add(one, 2) },
    {
      name: 'a guest signs in and keeps the cart',
      tab: one,
      queries: 1,
      act: async () => {
        await one.session.register(account)
        await settled(one)
        await shop.untilIdle()
        expectUnits(visit, 'a guest signs in', one.cart(), 2)
      },
    },
  ]
}

function afterExpiry({ shop, browser, one, visit }: Scene): Step[] {
  const inFlight = async () => shop.pass(lifeSeconds)
  return [
    {
      name: 'the token expires in flight',
      tab: one,
      act: async () => {
        browser.network.delay = inFlight
        await add(one, 1)
        expectUnits(visit, 'the token expires in flight', one.cart(), 3)
      },
    },
    {
      name: 'it expires under three requests at once',
      tab: one,
      act: async () => {
        shop.pass(lifeSeconds)
        const before = refreshesOf(one)
        await Promise.all([add(one, 1), askMe(visit, one), askMe(visit, one)])
        if (refreshesOf(one) - before !== 1) visit.lost.push(`three requests refreshed ${refreshesOf(one) - before} times`)
        expectUnits(visit, 'three requests at once', one.cart(), 4)
      },
    },
  ]
}

function inTwoTabs({ shop, one, two, visit }: Scene): Step[] {
  return [
    {
      name: 'the other tab signs in by the cookie',
      tab: two,
      queries: 1,
      act: async () => {
        await two.session.start()
        await settled(two)
        expectUnits(visit, 'the other tab', two.cart(), 4)
      },
    },
    ...[1, 2].map((round) => ({
      name: `both tabs refresh at once, round ${round}`,
      tab: two,
      act: async () => {
        shop.pass(lifeSeconds)
        await Promise.all([askMe(visit, one), askMe(visit, two)])
      },
    })),
  ]
}

function ordering({ shop, one, visit }: Scene): Step[] {
  let orderId = ''
  return [
    {
      name: 'an order is placed',
      tab: one,
      act: async () => {
        orderId = await place(one, 'first')
      },
    },
    {
      name: 'it is cancelled, and the cart comes back',
      tab: one,
      act: async () => {
        await one.client.mutate({ mutation: PageCancel, variables: { input: { orderId, idempotencyKey: 'cancel' } } })
        expectUnits(visit, 'cancelled', one.cart(), 4)
      },
    },
    {
      name: 'another is placed after an expiry',
      tab: one,
      act: async () => {
        shop.pass(lifeSeconds)
        orderId = await place(one, 'second')
      },
    },
    { name: 'it is paid', tab: one, act: () => pay(one, orderId) },
    { name: 'the next cart begins', tab: one, act: () => add(one, 1) },
  ]
}
