import { request } from 'undici'
import { type Keys, newKey } from '#kit/http/claims.ts'
import { signatureHeader, signatureOf } from '#subgraphs/payments/providers/sandbox/company/signature.ts'
import type { Planned, Way } from './plan.ts'
import type { Till } from './till.ts'

/** A planned event about a row that is there now. */
export type Ready = Planned & { id: string; about: string }

type Refusal = { errors?: { extensions: { code: string } }[] }

const signatures: Record<Way, (keys: Keys, body: string) => string | undefined> = {
  'well signed': (keys, body) => signatureOf(keys, body, new Date()),
  'with another key': (_, body) => signatureOf([Buffer.from(newKey(), 'hex')], body, new Date()),
  'with another body': (keys, body) => signatureOf(keys, `${body} `, new Date()),
  'without a signature': () => undefined,
  'without a time': (keys, body) => signatureOf(keys, body, new Date()).replace(/^t=\d+,/, ''),
  'too old': (keys, body) => signatureOf(keys, body, seconds(-320)),
  'of the future': (keys, body) => signatureOf(keys, body, seconds(320)),
}

/** Sends an event in one of the ways; answers 'heard', or the code by which it was refused. */
export async function send({ url, key }: Till, event: Ready, way: Way): Promise<string> {
  const body = bodyOf(event)
  const signature = signatures[way]([key], body)
  const { statusCode, body: answer } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signature && { [signatureHeader]: signature }) },
    body,
  })
  const { errors } = (await answer.json()) as Refusal
  return statusCode === 200 ? 'heard' : (errors?.[0]?.extensions.code ?? String(statusCode))
}

function seconds(count: number) {
  return new Date(Date.now() + count * 1000)
}

function bodyOf({ id, about, kind: { verb, result } }: Ready): string {
  return JSON.stringify({ id, key: `${about}/${verb}`, verb, result, at: new Date().toISOString() })
}
