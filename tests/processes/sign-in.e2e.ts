import { expect, test } from 'vitest'
import { attackSignIn } from '#lab/attacks/sign-in.ts'

test('guesses are throttled, owners get in, and nobody learns who has an account', async () => {
  const statements = await attackSignIn({ networks: 12, tries: 20, samples: 30, flood: 30 })
  expect(statements.filter(({ holds }) => !holds)).toEqual([])
})
