import { expect, test } from 'vitest'
import { forgeEntries } from '#lab/attacks/forgery.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: forged events are not tested`)

test.skipIf(missing.length > 0)('no service can write or speak for another one, not even with all of Redis', async () => {
  const statements = await forgeEntries({ producers: ['users', 'carts'] })
  expect(statements.filter(({ holds }) => !holds)).toEqual([])
})
