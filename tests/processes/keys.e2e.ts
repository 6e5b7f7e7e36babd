import { expect, test } from 'vitest'
import { withShop } from '#lab/faults/fault.ts'
import { changeKeys, keysSettings } from '#lab/faults/keys.ts'
import { rotatable } from '#ops/init/rotate.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: changing keys is not tested`)

test.skipIf(missing.length > 0)('a key of each kind is changed under load, and no request fails', () =>
  withShop(
    async (shop) => {
      const statements = await changeKeys(shop, { kinds: rotatable, checkouts: 1, queries: 5, pauseMs: 200 })
      expect(statements.filter(({ holds }) => !holds)).toEqual([])
    },
    { settings: keysSettings },
  ),
)
