import { randomUUID } from 'node:crypto'
import { nobody } from '#kit/context.ts'
import { newKey } from '#kit/http/claims.ts'
import { RouteError, type RouteRequest } from '#kit/http/routes.ts'
import type { Answer, Verb } from '#subgraphs/payments/ask-provider.ts'
import { signatureHeader, signatureOf } from '#subgraphs/payments/providers/sandbox/company/signature.ts'
import { hearWebhook } from '#subgraphs/payments/webhooks.ts'
import type { Till } from './testing.ts'

/** A web-hook about a row as the provider sends it. */
export function webhookOf(id: string, verb: Verb, result: Answer, event = `evt_${randomUUID()}`): string {
  return JSON.stringify({ id: event, key: `${id}/${verb}`, verb, result, at: '2026-12-01T09:00:00.000Z' })
}

/** The request that brings a body, signed with a key, by default one that is not known. */
export function signed(body: string, { key = newKey(), at }: { key?: string | undefined; at: Date }): RouteRequest {
  return {
    headers: { [signatureHeader]: signatureOf([bufferOf(key)], body, at) },
    body: Buffer.from(body),
  }
}

/** Brings a request to the route; answers 'heard', or the status and the code by which it was refused. */
export async function bring(till: Till, request: RouteRequest): Promise<string> {
  try {
    await hearWebhook(till.contextOf(nobody), request)
    return 'heard'
  } catch (error) {
    if (error instanceof RouteError) return `${error.status} ${error.code}`
    throw error
  }
}

/** The provider reports, well signed and in time. */
export function reported(till: Till, body: string): Promise<string> {
  return bring(till, signed(body, { key: till.webhookKeys[0], at: till.clock() }))
}

function bufferOf(key: string) {
  return Buffer.from(key, 'hex')
}
