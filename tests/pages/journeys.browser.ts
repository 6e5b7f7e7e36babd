import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyboard, mouse } from '#lab/pages/hands.ts'
import { Shopper } from '#lab/pages/shopper.ts'
import { hasBrowser, offline, openBrowser } from '#tests/support/browser.ts'
import { linkInLetter } from '#tests/support/letters.ts'

/** Longer than an access token lasts. */
const breakMs = 3_600_000

describe.skipIf(!hasBrowser)('journeys through the storefront', async () => {
  if (!hasBrowser) return
  let later = 0
  const { view, shop, origin } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-journeys-')), {}, () => new Date(Date.now() + later))

  describe.each([mouse, keyboard])('by $name', (hand) => {
    const password = 'a-long-password-of-ours'
    const emailOf = (name: string) => `${name}-${hand.name}@example.com`.toLowerCase()

    test('a guest searches with a typo, buys, and sees the order paid', async () => {
      const { page } = await view({ path: '/' })
      const ann = new Shopper(page, hand)
      await ann.search('tea mgu')
      await ann.openProduct(/mug/i)
      await ann.add()
      await ann.goToCheckout()
      await ann.order()
      await ann.seePaid()
      await ann.seeInCart(0)
    })

    test('a card is refused, and another one pays', async () => {
      const { page } = await view({ path: '/' })
      const ann = new Shopper(page, hand)
      await ann.openProduct()
      await ann.add()
      await ann.goToCheckout()
      await ann.takeCard('refused')
      await ann.order()
      await ann.see('The card was refused. Take another one.')
      await ann.takeCard('accepted')
      await ann.press('Pay')
      await ann.seePaid()
    })

    test('an order is followed live: a slow bank answers while the page is open', async () => {
      const { page } = await view({ path: '/' })
      const ann = new Shopper(page, hand)
      await ann.openProduct()
      await ann.add()
      await ann.goToCheckout()
      await ann.takeCard('takes its time')
      await ann.order()
      await ann.seePaid()
      await ann.seeInCart(0)
    })

    test('a guest registers and keeps the cart, and a token that ends meanwhile is nothing to notice', async () => {
      const { page } = await view({ path: '/', expected: /401/ })
      const bea = new Shopper(page, hand)
      await bea.openProduct()
      await bea.add()
      await bea.register('Bea', emailOf('bea'), password)
      await bea.seeInCart(1)
      later += breakMs
      const renewal = page.waitForResponse('**/session/refresh')
      await bea.follow('Bazaar')
      await bea.openProduct()
      await bea.add(2)
      expect((await renewal).status()).toBe(200)
      await bea.follow('Bea')
      await bea.seeTitle('Bea')
    })

    test('a password is reset by the link in a letter', async () => {
      const { page } = await view({ path: '/' })
      const cem = new Shopper(page, hand)
      await cem.register('Cem', emailOf('cem'), password)
      await cem.press('Sign out')
      await cem.follow('Sign in')
      await cem.follow('Forgotten your password?')
      // the screen before it has a field of the same name
      await cem.seeTitle('A new password')
      await cem.fill({ 'E-mail address': emailOf('cem') })
      await cem.press('Send me a letter')
      await cem.see('a letter is on its way')
      await shop.untilIdle()
      await page.goto(await linkInLetter(origin, '/reset-password#token='))
      await cem.fill({ 'A new password': `${password}-2` })
      await cem.press('Save')
      await cem.see('The password is changed.')
      await cem.signIn({ email: emailOf('cem'), password: `${password}-2` })
      await cem.seeTitle('Cem')
    })

    test('an add without a network says so, and succeeds once when it is pressed again', async () => {
      const { page, context } = await view({ path: '/', expected: offline })
      const dan = new Shopper(page, hand)
      await dan.openProduct()
      await dan.add()
      await context.setOffline(true)
      await dan.press('Add to cart')
      await dan.see('Look whether you are online')
      await context.setOffline(false)
      await dan.add(2)
      await page.reload()
      await dan.seeInCart(2)
    })

    test('a press on a network that breaks off orders once', async () => {
      const { page, context } = await view({ path: '/', expected: offline })
      const dan = new Shopper(page, hand)
      await dan.openProduct()
      await dan.add()
      await dan.goToCheckout()
      await context.setOffline(true)
      await dan.order()
      await page.waitForTimeout(1000)
      await context.setOffline(false)
      await dan.seePaid()
      await dan.seeInCart(0)
    })

    test('two tabs have one cart, and who signs out in one is signed out in the other', async () => {
      const { page, tab } = await view({ path: '/' })
      const one = new Shopper(page, hand)
      await one.register('Eve', emailOf('eve'), password)
      const second = await tab('/')
      const other = new Shopper(second, hand)
      await other.openProduct()
      await other.add()
      await one.seeInCart(1)
      await one.follow('Bazaar')
      await one.openProduct()
      await one.add(2)
      await other.seeInCart(2)
      await one.follow('Eve')
      await one.press('Sign out')
      await second.getByRole('link', { name: 'Sign in' }).waitFor()
      await other.seeInCart(0)
      expect(await second.getByRole('link', { name: 'Eve' }).count()).toBe(0)
    })
  })
})
