import { randomUUID } from 'node:crypto'
import { nobody } from '#kit/context.ts'
import { keyOf, newKey } from '#kit/http/claims.ts'
import { RouteError, type RouteRequest } from '#kit/http/routes.ts'
import { receiveWebhook } from '#subgraphs/payments/provider-calls.ts'
import type { Answer, Verb } from '#subgraphs/payments/providers/contract.ts'
import { signatureHeader, signatureOf } from '#subgraphs/payments/providers/sandbox/company/signature.ts'
import { webhookBody } from '#subgraphs/payments/providers/sandbox/test/subject.ts'
import { ledger, webhooks } from '#subgraphs/payments/tables.ts'
import type { TestPayments } from './test-payments.ts'

/** The body of a webhook about a row, as the provider sends it. */
export function webhookOf(id: string, verb: Verb, answer: Answer, event = `evt_${randomUUID()}`): string {
  return webhookBody({ id: event, key: `${id}/${verb}`, verb, answer })
}

/** The request that brings a body, signed with a key, by default with an unknown one. */
export function signed(body: string, { key = newKey(), at }: { key?: string | undefined; at: Date }): RouteRequest {
  return {
    headers: { [signatureHeader]: signatureOf([keyOf(key)], body, at) },
    body: Buffer.from(body),
  }
}

/** Sends a request to the route; returns 'received', or the status and code of its refusal. */
export async function send(shop: TestPayments, request: RouteRequest): Promise<string> {
  try {
    await receiveWebhook(shop.contextOf(nobody), request)
    return 'received'
  } catch (error) {
    if (error instanceof RouteError) return `${error.status} ${error.code}`
    throw error
  }
}

/** Sends a body as the provider does: signed with the right key, now. */
export function sendSigned(shop: TestPayments, body: string): Promise<string> {
  return send(shop, signed(body, { key: shop.webhookKeys[0], at: shop.clock() }))
}

/** What stands in the tables that a webhook could change. */
export async function stored(shop: TestPayments) {
  const { db } = shop.contextOf()
  return { received: await db.select().from(webhooks), ledger: (await db.select().from(ledger)).length }
}
