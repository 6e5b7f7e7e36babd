import { PageMe } from '#lab/documents/documents.generated.ts'
import { add, askMe, expectUnits, pay, place, settled } from './acts.ts'
import type { Scene, Step } from './facts.ts'
import { account, lifeSeconds, other } from './people.ts'

/** A refresh, an order and a payment while the network fails or loses answers. */
export function onBadNetwork({ shop, browser, one, visit }: Scene): Step[] {
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

/** Changed roles, a session that ends elsewhere, and the same user again. */
export function afterSignOut({ shop, one, two, visit }: Scene): Step[] {
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
  ]
}

/** Another user in the other tab, and the end of the hour. */
export function afterwards({ shop, one, two, visit }: Scene): Step[] {
  return [
    {
      name: 'another user signs in, in the other tab',
      tab: one,
      queries: 1,
      act: async () => {
        await two.session.register(other)
        shop.pass(lifeSeconds)
        const told = await add(one, 1).then(
          () => false,
          () => true,
        )
        if (!told) visit.silent.push('a page went on with the session of another user')
        await settled(one)
        expectUnits(visit, 'another user', one.cart(), undefined)
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
