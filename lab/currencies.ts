import { type Caller, type Client, refused } from './client.ts'
import { PriceInCurrency, VersionOfProduct } from './documents/documents.generated.ts'

/** A caller who asks for prices in a currency; undefined for the shop's own. */
export function buyingIn(caller: Caller, currency: string | undefined): Caller {
  if (!currency) return caller
  return { ...caller, headers: async () => ({ ...(await caller.headers()), 'x-currency': currency }) }
}

/** Gives a product its one price in a currency that is not the shop's own. Throws what the shop refuses. */
export async function setPriceIn(
  currency: string,
  { client, admin, id, price }: { client: Client; admin: Caller; id: string; price: number },
) {
  const product = await client.ask(VersionOfProduct, { id }, admin)
  const row = { id, expectedVersion: product?.version ?? 0, currencyPrices: [{ currency, price }] }
  const { results, userErrors } = await client.mutate(PriceInCurrency, { products: [row] }, admin)
  const problems = [...userErrors, ...(results ?? []).flatMap((result) => result.userErrors)]
  if (problems.length > 0) throw refused('PriceInCurrency', problems)
}
