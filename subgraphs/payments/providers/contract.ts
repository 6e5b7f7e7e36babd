import type { Config } from '#kit/config.ts'
import type { RouteRequest } from '#kit/http/routes.ts'

/** What the shop asks of a provider. */
export type Verb = 'authorize' | 'capture' | 'void' | 'refund'

/**
 * What a provider answers: the authorisation that it is about, or why it refuses. Payments knows the reasons DECLINED,
 * INSUFFICIENT_FUNDS, CAPTURE_REFUSED, ALREADY_CAPTURED and AUTHORIZATION_GONE; any other reason is a plain refusal.
 *
 * A third variant comes with the first provider that sends its customers to their bank (3-D Secure):
 * `{ outcome: 'ACTION_REQUIRED', authorization, url }`. `transition` in payment-status.ts says where it goes.
 */
export type Answer = { outcome: 'APPROVED'; authorization: string } | { outcome: 'REFUSED'; reason: string }

/** Amounts are in the smallest unit of the currency. */
export type AuthorizeRequest = { key: string; amount: number; currency: string; method: string }
export type EndRequest = { key: string; authorization: string }
export type RefundRequest = EndRequest & { amount: number }

/** A call that a provider has executed. `amount` is what it was about: authorised, captured, voided or paid back. */
export type ProviderCall = {
  key: string
  verb: Verb
  authorization: string | null
  amount: number
  currency: string
  answer: Answer
  at: Date
}

/** A time span; `from` is part of it, `to` is not. */
export type Span = { from: Date; to: Date }

/** What a webhook reports: an answer, by the key of its call. `id` is the provider's id of the event, for duplicates. */
export type Webhook = { id: string; key: string; verb: Verb; answer: Answer }

/**
 * The company that moves the money. Every provider guarantees:
 * (a) A key has one result forever, or for longer than payments asks.
 * (b) An unknown outcome is settled by sending the call again with the same key. "Not found" on a look-up settles nothing: the
 *     first request may still be on its way. An adapter whose provider forgets keys stops sending before that happens, and only
 *     then may trust a look-up.
 * (c) A webhook reports an answer that a call would return too. It may come early, late, twice or never.
 * (d) Capture and void of one authorisation exclude each other; a refused capture ends the authorisation.
 * (e) Where a provider charges at once, `capture` does nothing and `void` is its refund.
 *
 * A call that throws, or does not return in time, has an unknown outcome. test/contract.e2e.ts checks all of this.
 */
export type Provider = {
  /** Whether the provider knows this payment method. */
  takes: (method: string) => boolean
  authorize: (request: AuthorizeRequest) => Promise<Answer>
  capture: (request: EndRequest) => Promise<Answer>
  void: (request: EndRequest) => Promise<Answer>
  refund: (request: RefundRequest) => Promise<Answer>
  /** Returns the executed call with this key. */
  find: (key: string) => Promise<ProviderCall | undefined>
  /** Returns a page of the calls executed in a span, in the order of execution, and the cursor of the next page where there is one. */
  list: (span: Span, after?: string) => Promise<{ calls: ProviderCall[]; next?: string }>
  /**
   * Verifies the signature of a webhook and reads it. Throws RouteError: 401 UNSIGNED, BAD_SIGNATURE or STALE_SIGNATURE (more than
   * 5 minutes from now), 400 BAD_REQUEST, or 503 SERVICE_UNAVAILABLE where there is no key to verify with.
   */
  readWebhook: (request: RouteRequest, now: Date) => Webhook
  close: () => Promise<void>
}

/** What the `index.ts` of a provider's folder exports. */
export type ProviderModule = {
  openProvider: (config: Config) => Provider | Promise<Provider>
  /**
   * What is missing on this machine to ask the provider about the past, as a sentence; undefined where nothing is. A restore
   * asks first. Only a provider that keeps its books on this machine needs it.
   */
  missingLedger?: (config: Config) => string | undefined
}

const [always, never] = [new Date(0), new Date('9999-12-31T00:00:00Z')]

/** Returns every call that a provider has executed, or those of a time span, page by page. */
export async function listAll(
  { list }: Pick<Provider, 'list'>,
  { from = always, to = never }: Partial<Span> = {},
): Promise<ProviderCall[]> {
  const [calls, span]: [ProviderCall[], Span] = [[], { from, to }]
  for (let page = await list(span); ; page = await list(span, page.next)) {
    calls.push(...page.calls)
    if (page.next === undefined) return calls
  }
}
