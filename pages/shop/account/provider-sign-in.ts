import type { session } from '#pages/shop/client.ts'
import { texts } from '#pages/shop/texts.ts'
import { accountTexts } from './texts.ts'

type Answer = ReturnType<typeof session.signInAt>

/** Leads the browser to the provider of an answer. Returns why it cannot. */
export async function leave(answer: Answer): Promise<{ code?: string; message: string }[]> {
  const { url, userErrors = [] } = await answer.catch(() => ({ url: undefined, userErrors: [{ message: texts.noAnswer }] }))
  if (url) location.assign(url)
  return userErrors
}

/** What came of a provider's sign-in, as the address says behind its #. */
export function outcomeIn(hash: string): string | undefined {
  const code = codeIn(hash)
  if (!code) return undefined
  const said: Record<string, string> = accountTexts.providerOutcomes
  return said[code] ?? accountTexts.providerOutcomes.other
}

/** The code of what came of it. */
export function codeIn(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('sign-in') ?? undefined
}

/** Keeps where somebody wanted to go while the browser is at a provider. Not in the address: that may be written by others. */
export function keepFrom(path: string): void {
  sessionStorage.setItem('signInFrom', path)
}

/** Where somebody who is back from a provider wanted to go. Who has to link it first, to where that is done. */
export function cameFrom(hash: string): string | undefined {
  const code = codeIn(hash)
  if (code === 'SIGN_IN_TO_LINK') return '/account/security'
  return (code && sessionStorage.getItem('signInFrom')) || undefined
}
