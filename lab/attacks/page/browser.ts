import type { ApolloClient } from '@apollo/client'
import { print } from 'graphql'
import { filter, firstValueFrom } from 'rxjs'
import { createShopClient } from '#docs/shop-client.ts'
import { ShopSession } from '#docs/shop-session.ts'
import { type PageCartFragment, PageGoods, PageOwn, type PageOwnQuery } from '#lab/documents/documents.generated.ts'

type Fetch = typeof globalThis.fetch
type Truth = { data: PageOwnQuery; errors?: object[] }

/** What happens to requests on their way. Each is undone by the first request that meets it, but for `offline`. */
export type Network = { offline: boolean; delay?: (() => Promise<void>) | undefined; loses?: string | undefined }

/** A tab with the page: its client, what it shows, and every request that it has sent, by the name of its operation or its path. */
export type Tab = {
  client: ApolloClient
  session: ShopSession
  sent: string[]
  own: () => PageOwnQuery | undefined
  cart: () => PageCartFragment | null | undefined
  /** The same page as a client without a cache sees it now. */
  truth: () => Promise<PageOwnQuery>
  close: () => void
}

/** A browser: its tabs share cookies and storage. */
export class Browser {
  readonly network: Network = { offline: false }
  readonly #origin: string
  readonly #cookies = new Map<string, string>()
  readonly #stored = new Map<string, string>()

  constructor(graphUrl: string) {
    this.#origin = new URL(graphUrl).origin
  }

  /** Opens the page in a new tab, and resolves when it shows the shopper's cart and orders. */
  async open(): Promise<Tab> {
    const sent: string[] = []
    const session = this.#newSession(sent)
    await session.start()
    const client = createShopClient(session, { url: `${this.#origin}/graphql`, fetch: this.#fetch(sent) })
    const shown = client.watchQuery({ query: PageOwn })
    const subscription = shown.subscribe({})
    await Promise.all([firstValueFrom(shown.pipe(filter(({ loading }) => !loading))), client.query({ query: PageGoods })])
    const own = () => client.readQuery({ query: PageOwn }) ?? undefined
    const close = () => {
      subscription.unsubscribe()
      client.stop()
    }
    return { client, session, sent, own, cart: () => own()?.cart, truth: () => this.#truth(client, session), close }
  }

  async #truth({ cache }: ApolloClient, session: ShopSession): Promise<PageOwnQuery> {
    const body = JSON.stringify({ query: print(cache.transformDocument(PageOwn)) })
    const headers = { ...session.headers(), 'content-type': 'application/json' }
    const { data, errors } = (await (await fetch(`${this.#origin}/graphql`, { method: 'POST', headers, body })).json()) as Truth
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  #newSession(sent: string[]): ShopSession {
    const storage = {
      getItem: (key: string) => this.#stored.get(key) ?? null,
      setItem: (key: string, value: string) => void this.#stored.set(key, value),
      removeItem: (key: string) => void this.#stored.delete(key),
    }
    return new ShopSession({ url: this.#origin, fetch: this.#fetch(sent), storage })
  }

  /** Does what a browser does to a request: cookies, the headers that no script can set, and the network as it is. */
  #fetch(sent: string[]): Fetch {
    return async (input, init = {}) => {
      const { pathname } = new URL(String(input))
      const name = nameOf(pathname, init)
      sent.push(name)
      if (this.network.offline) throw new TypeError('fetch failed')
      const { delay, loses } = this.network
      this.network.delay = undefined
      await delay?.()
      const response = await fetch(input, { ...init, headers: this.#headersFor(pathname, init) })
      if (loses === name) {
        this.network.loses = undefined
        throw new TypeError('fetch failed')
      }
      this.#keepCookies(response)
      return response
    }
  }

  #headersFor(pathname: string, { headers }: RequestInit): Record<string, string> {
    const cookie = pathname.startsWith('/session') ? [...this.#cookies].map((pair) => pair.join('=')).join('; ') : ''
    const own = { origin: this.#origin, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) }
    return { ...(headers as Record<string, string>), ...own }
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }
}

function nameOf(pathname: string, { method, body }: RequestInit): string {
  return pathname === '/graphql' ? JSON.parse(String(body)).operationName : `${method} ${pathname}`
}
