import { expect, test } from 'vitest'
import { hostileFiles, wronglyTaken } from '#tests/support/hostile-files.ts'
import { openImageShop } from '#tests/support/image-shop.ts'

test('of 200 files that lie about their type, are cut off, are bombs of pixels or have a script, none is stored or shown', async () => {
  const shop = await openImageShop()
  expect(await wronglyTaken(shop, await hostileFiles('two hundred', 200))).toEqual([])
}, 300_000)
