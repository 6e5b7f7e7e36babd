import { PageCancel, PageMe, PageStart } from '#lab/documents/documents.generated.ts'
import { add, askMe, expectUnits, pay, place, refreshesOf, settled } from './acts.ts'
import type { Browser, Tab } from './browser.ts'
import type { Visit } from './facts.ts'
import type { PageShop } from './shop.ts'

/** A step of the shopper in a tab. `queries` are those that ask for something new. */
export type Step = { name: string; tab: Tab; queries?: number; act: () => Promise<void> }

/** Who and what a step can touch. */
export type Scene = { shop: PageShop; browser: Browser; one: Tab; two: Tab; visit: Visit }

const account = { email: 'ann@example.com', password: 'kettle-orchard-violin-72', displayName: 'Ann' }
/** Longer than an access token lives. */
const lifeSeconds = 301

/** The steps of an hour: a guest who becomes a user, expiry in flight, two tabs, a bad network, revocation. */
export function stepsOf(scene: Scene): Step[] {
  return [...asGuest(scene), ...asUser(scene), ...onBadNetwork(scene), ...afterwards(scene)]
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

function asUser({ shop, browser, one, two, visit }: Scene): Step[] {
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
    {
      name: 'the other tab signs in by the cookie',
      tab: two,
      queries: 1,
      act: async () => {
        await two.session.start()
        two.session.onChange()
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
    ...ordering({ shop, browser, one, two, visit }),
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

function onBadNetwork({ shop, browser, one, visit }: Scene): Step[] {
  return [
    {
      name: 'the answer of a refresh is lost',
      tab: one,
      act: async () => {
        shop.pass(lifeSeconds)
        browser.network.loses = 'POST /session/refresh'
        await askMe(visit, one)
      },
    },
    {
      name: 'offline while ordering',
      tab: one,
      act: async () => {
        browser.network.offline = true
        setTimeout(() => {
          browser.network.offline = false
        }, 700)
        await place(one, 'third')
      },
    },
    {
      name: 'the answer of a payment is lost',
      tab: one,
      act: async () => {
        browser.network.loses = 'PagePay'
        const orderId = one.own()?.orders?.edges[0]?.node.id ?? ''
        await pay(one, orderId)
        const count = one.own()?.orders?.totalCount
        if (count !== 3) visit.lost.push(`there are ${count} orders in place of 3`)
      },
    },
  ]
}

function afterwards({ shop, one, two, visit }: Scene): Step[] {
  return [
    {
      name: 'roles are changed, which revokes the token',
      tab: one,
      act: async () => {
        await shop.changeRoles((await askMe(visit, one)) ?? '')
        await add(one, 1)
        expectUnits(visit, 'roles changed', one.cart(), 1)
      },
    },
    {
      name: 'the other tab logs out, and this one is told',
      tab: one,
      queries: 1,
      act: async () => {
        await two.session.logOut()
        await shop.untilIdle()
        const told = await one.client.query({ query: PageMe, fetchPolicy: 'network-only' })
        if (!told.error) visit.silent.push('a page that was signed out elsewhere was not told')
        await settled(one)
      },
    },
    {
      name: 'the same user logs in again and has it all',
      tab: one,
      queries: 1,
      act: async () => {
        const { displayName: _, ...credentials } = account
        await one.session.logIn(credentials)
        await settled(one)
        expectUnits(visit, 'logged in again', one.cart(), 1)
        const count = one.own()?.orders?.totalCount
        if (count !== 3) visit.lost.push(`there are ${count} orders in place of 3`)
      },
    },
    {
      name: 'an hour has passed',
      tab: one,
      act: () => {
        shop.pass(3600 - shop.minutes() * 60)
        return add(one, 1)
      },
    },
  ]
}
