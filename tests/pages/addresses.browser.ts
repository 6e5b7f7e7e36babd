import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { fillInAddress, register, toCheckout } from '#tests/support/shop-journeys.ts'

describe.skipIf(!hasBrowser)('the address book', async () => {
  if (!hasBrowser) return
  const { view, origin } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('a postcode that the country does not have is refused beside its field, and what was typed stays', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Ann', 'ann@example.com')
    await page.getByRole('link', { name: 'Addresses' }).click()
    await buttonOf(page, 'Add an address').click()
    await fillInAddress(page)
    await page.getByLabel('Postcode').fill('12345')
    await buttonOf(page, 'Save').click()
    await expect.poll(() => page.getByLabel('Postcode').getAttribute('aria-invalid')).toBe('true')
    expect(await axeFaults(page)).toEqual([])
    expect(await page.getByLabel('Street and number').inputValue()).toBe('1 High Street')
    await page.getByLabel('Postcode').fill('N1 1AA')
    await buttonOf(page, 'Save').click()
    await page.getByText('Deliveries go here').waitFor()
  })

  test('another address becomes the default, is changed, and removed after a question', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Bob', 'bob@example.com')
    await page.getByRole('link', { name: 'Addresses' }).click()
    for (const street of ['1 First Street', '2 Second Street']) {
      await buttonOf(page, 'Add an address').click()
      await fillInAddress(page)
      await page.getByLabel('Street and number').fill(street)
      await buttonOf(page, 'Save').click()
      await page.getByText(street).first().waitFor()
    }
    const second = page.getByRole('listitem').filter({ hasText: '2 Second Street' })
    await second.getByRole('button', { name: 'Deliver here' }).click()
    await second.getByText('Deliveries go here').waitFor()
    await second.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Country').selectOption('US')
    await page.getByLabel('Postcode').fill('10001')
    await page.getByLabel('State, province or county').fill('NY')
    await buttonOf(page, 'Save').click()
    await page.getByText('United States').first().waitFor()
    await second.getByRole('button', { name: 'Remove' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => second.count()).toBe(0)
  })

  test('a checkout takes an address of the book, or keeps a new one in it, and knows the e-mail address', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Cara', 'cara@example.com')
    await page.getByRole('link', { name: 'Bazaar' }).click()
    await toCheckout(page)
    await page.getByText('We write to cara@example.com.').waitFor()
    await fillInAddress(page)
    await page.getByLabel('Keep it in my address book').check()
    await buttonOf(page, 'Order and pay').click()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await page.goto(`${origin}/`)
    await toCheckout(page)
    await page.getByLabel('1 High Street').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await buttonOf(page, 'Order and pay').click()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await page.getByText('1 High Street').waitFor()
  })

  test('a coupon takes something off, and one that there is not is refused', async () => {
    const { page } = await view({ path: '/' })
    await toCheckout(page)
    await page.getByLabel('Coupon').fill('NOSUCHCODE')
    await buttonOf(page, 'Apply').click()
    await page.getByRole('complementary').getByRole('alert').waitFor()
    await page.getByLabel('Coupon').fill('welcome10')
    await buttonOf(page, 'Apply').click()
    await page.getByText('The coupon WELCOME10 is in the cart.').waitFor()
    await page.getByRole('definition').filter({ hasText: '−£' }).waitFor()
    await fillInAddress(page, 'coupon@example.com')
    await buttonOf(page, 'Order and pay').click()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await page.getByText('Coupon WELCOME10').waitFor()
  })
})
