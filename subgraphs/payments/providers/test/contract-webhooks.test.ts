// What every provider guarantees of its webhooks (contract.ts), checked against each folder of providers/.
import { describe, expect, onTestFinished, test } from 'vitest'
import { newKey } from '#kit/http/claims.ts'
import { RouteError, type RouteRequest } from '#kit/http/routes.ts'
import { testConfig } from '#kit/test/testing.ts'
import type { Provider, Webhook } from '#subgraphs/payments/providers/contract.ts'
import { subjects } from './subjects.ts'

describe.each(subjects)('$name', ({ open, sign, writeWebhookKeys }) => {
  const webhook: Webhook = {
    id: 'evt_1',
    key: 'pay_1/authorize',
    verb: 'authorize',
    answer: { outcome: 'APPROVED', authorization: 'auth_1' },
  }
  const declined: Webhook = { ...webhook, answer: { outcome: 'REFUSED', reason: 'DECLINED' } }

  test('a webhook is read where its signature fits, with the new or the old key, up to 5 minutes early or late', async () => {
    const { now, keys, read } = await openedWithKeys()
    for (const key of keys) expect(read(sign(webhook, key, now))).toEqual(webhook)
    expect(read(sign(declined, keys[0], now))).toEqual(declined)
    for (const seconds of [-300, 300]) expect(read(sign(webhook, keys[0], later(now, seconds)))).toEqual(webhook)
  })

  test('a webhook that is forged, changed, stale or not readable is refused', async () => {
    const { now, keys, read } = await openedWithKeys()
    const good = sign(webhook, keys[0], now)
    expect(read({ ...good, headers: {} })).toBe('401 UNSIGNED')
    expect(read(sign(webhook, newKey(), now))).toBe('401 BAD_SIGNATURE')
    expect(read({ ...good, body: sign(declined, keys[0], now).body })).toBe('401 BAD_SIGNATURE')
    expect(read({ ...good, body: Buffer.concat([good.body, Buffer.from(' ')]) })).toBe('401 BAD_SIGNATURE')
    for (const seconds of [-301, 301]) expect(read(sign(webhook, keys[0], later(now, seconds)))).toBe('401 STALE_SIGNATURE')
    expect(read(sign({ ...webhook, id: '' }, keys[0], now))).toBe('400 BAD_REQUEST')
    expect(read(sign({ ...webhook, verb: 'x' as 'void' }, keys[0], now))).toBe('400 BAD_REQUEST')
  })

  test('without a key, every webhook is refused', async () => {
    const provider = await opened()
    const now = new Date()
    expect(reading(provider, now)(sign(webhook, newKey(), now))).toBe('503 SERVICE_UNAVAILABLE')
  })

  async function opened(config = testConfig({ PROVIDER_TIMEOUT_MS: '10000' })): Promise<Provider> {
    const provider = await open(config)
    onTestFinished(provider.close)
    return provider
  }

  async function openedWithKeys() {
    const config = testConfig()
    const keys = [newKey(), newKey()] as const
    writeWebhookKeys(config, [...keys])
    const now = new Date('2026-12-01T09:00:00Z')
    return { now, keys, read: reading(await opened(config), now) }
  }
})

function later(now: Date, seconds: number) {
  return new Date(now.getTime() + seconds * 1000)
}

/** Reads a webhook; returns it, or the status and code of its refusal. */
function reading({ readWebhook }: Provider, now: Date) {
  return (request: RouteRequest) => {
    try {
      return readWebhook(request, now)
    } catch (error) {
      if (error instanceof RouteError) return `${error.status} ${error.code}`
      throw error
    }
  }
}
