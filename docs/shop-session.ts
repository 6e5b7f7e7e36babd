// The session of docs/single-page-app.md. The tests run it as it stands there.

type Account = { email: string; password: string; displayName?: string }
type Tokens = {
  accessToken?: string | null
  mfaChallenge?: string
  url?: string
  user?: { id: string } | null
  userErrors?: { code: string; message: string }[]
}
type Options = { url?: string; fetch?: typeof globalThis.fetch; storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> }

/** The part of a token's life after which it is renewed, before a request is refused for it. */
const renewAfter = 0.9

/**
 * Who uses this page: a user, a guest, or nobody yet. The refresh token is in a cookie that no script reads, the access token only in
 * memory. The guest token is in the storage of the browser, as it has to outlive the page.
 */
export class ShopSession {
  /** Called when somebody else uses the page than before: a user, or nobody. */
  onChange = () => {}
  #accessToken: string | undefined
  #userId: string | undefined
  #isUnknown = false
  #freshUntil = 0
  #challenge: string | undefined
  #renewing: Promise<boolean> | undefined
  readonly #options: Required<Options>

  constructor({ url = '', fetch = globalThis.fetch, storage = localStorage }: Options = {}) {
    this.#options = { url, fetch, storage }
  }

  get guestToken(): string | null {
    return this.#options.storage.getItem('guestToken')
  }

  set guestToken(token: string | null) {
    if (token) this.#options.storage.setItem('guestToken', token)
    else this.#options.storage.removeItem('guestToken')
  }

  /** Who is signed in. */
  get userId(): string | undefined {
    return this.#userId
  }

  /** Whether the shop has not answered yet who is signed in. Say so, and call `start` again. */
  get isUnknown(): boolean {
    return this.#isUnknown
  }

  /** Renews a token that is about to end. Call it before a request: one that is sent with an ended token is refused, and has to be sent again. */
  async freshen(): Promise<void> {
    if (this.#accessToken && Date.now() > this.#freshUntil) await this.#renewOnce().catch(() => {})
  }

  /** The headers that say who asks. */
  headers(): Record<string, string> {
    const [user, guest] = [this.#accessToken, this.guestToken]
    return { ...(user && { authorization: `Bearer ${user}` }), ...(guest && { 'x-guest-token': guest }) }
  }

  /** Continues the session of an earlier visit. Call it before the first query. */
  async start(): Promise<void> {
    await this.#renewOnce().catch(() => {
      this.#isUnknown = this.#userId === undefined
    })
  }

  /** Returns what is wrong with the e-mail address or the password; nothing if the user is signed in now. */
  logIn(account: Account) {
    return this.#signIn({ login: account })
  }

  /** Sends the code that a sign-in asked for: MFA_REQUIRED was one of the errors that it returned. */
  sendCode(code: string) {
    return this.#signIn({ verifyMfa: { challenge: this.#challenge, code } })
  }

  register(account: Account) {
    return this.#signIn({ register: account })
  }

  /** Returns the address of a provider to which to lead the browser, or what is wrong. It comes back to `returnTo`, where `start` finds the session. */
  async signInAt(provider: string, returnTo = '/'): Promise<Pick<Tokens, 'url' | 'userErrors'>> {
    return this.#send('POST', '/session', { beginProviderSignIn: { provider, returnTo } })
  }

  /** The same for who is signed in, to link the provider to the account. It wants the password, or where there is none a sign-in of the last ten minutes. */
  async linkAt(provider: string, password: string | undefined, returnTo = '/'): Promise<Pick<Tokens, 'url' | 'userErrors'>> {
    return this.#send('POST', '/session', { linkProvider: { provider, password, returnTo } })
  }

  /** Forgets the user here in any case. Throws where the shop could not be told: the session goes on, so say that and call it again. */
  async logOut(): Promise<void> {
    try {
      await this.#send('DELETE', '/session')
    } finally {
      this.guestToken = null
      this.#become({})
    }
  }

  /**
   * Gets a new token in place of one that was refused. Resolves to false where the session has ended, or is another user's by now: a tab may
   * have signed somebody else in. Throws where the shop does not answer.
   */
  async renew(reason: string, refused: string | undefined): Promise<boolean> {
    if (reason.startsWith('GUEST_')) this.guestToken = null
    // another request has got a new token since this one was sent
    else if (this.headers().authorization === refused) return this.#renewOnce()
    return true
  }

  #renewOnce(): Promise<boolean> {
    const before = this.#userId
    this.#renewing ??= this.#send('POST', '/session/refresh')
      .then((tokens) => {
        this.#become(tokens)
        return this.#userId !== undefined && this.#userId === before
      })
      .finally(() => {
        this.#renewing = undefined
      })
    return this.#renewing
  }

  async #signIn(body: object): Promise<NonNullable<Tokens['userErrors']>> {
    const tokens = await this.#send('POST', '/session', body)
    this.#challenge = tokens.mfaChallenge ?? this.#challenge
    if (tokens.accessToken) this.#become(tokens)
    return tokens.userErrors ?? []
  }

  #become({ accessToken, user }: Tokens): void {
    const [before, wasUnknown] = [this.#userId, this.#isUnknown]
    this.#isUnknown = false
    this.#accessToken = accessToken ?? undefined
    this.#freshUntil = Date.now() + (accessToken ? renewAfter * lifeOf(accessToken) : 0)
    this.#userId = user?.id
    if (this.#userId !== before || wasUnknown) this.onChange()
  }

  async #send(method: string, path: string, body?: object): Promise<Tokens> {
    const { url, fetch } = this.#options
    const headers = { 'x-session': '1', ...this.headers(), ...(body && { 'content-type': 'application/json' }) }
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (response.status === 204) return {}
    const answer = (await response.json()) as Tokens & { errors?: { message: string }[] }
    if (!response.ok) throw new Error(answer.errors?.[0]?.message)
    return answer
  }
}

/** How long a token lasts, in ms. It counts from when it came: the clock of this machine may be wrong. */
function lifeOf(accessToken: string): number {
  const [, claims = ''] = accessToken.split('.')
  const { iat, exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))
  return (exp - iat) * 1000
}
