import { request } from 'undici'
import { type Keys, keyOf, newKey } from '#kit/http/claims.ts'
import { signatureHeader, signatureOf } from '#subgraphs/payments/providers/sandbox/company/signature.ts'
import type { Payments } from './payments.ts'
import type { Planned, Signing } from './plan.ts'

/** A planned event about a row that is there now. */
export type Ready = Planned & { subject: string }

const signatures: Record<Signing, (keys: Keys, body: string) => string | undefined> = {
  'well signed': (keys, body) => signatureOf(keys, body, at(0)),
  'with another key': (_, body) => signatureOf([keyOf(newKey())], body, at(0)),
  'with another body': (keys, body) => signatureOf(keys, `${body} `, at(0)),
  'without a signature': () => undefined,
  'without a time': (keys, body) => signatureOf(keys, body, at(0)).replace(/^t=\d+,/, ''),
  'too old': (keys, body) => signatureOf(keys, body, at(-320)),
  'of the future': (keys, body) => signatureOf(keys, body, at(320)),
}

/** Sends an event. Returns 'accepted', or the code by which it was refused. */
export async function send({ url, key }: Payments, { id, subject, kind }: Ready, signing: Signing): Promise<string> {
  const { verb, result } = kind
  const body = JSON.stringify({ id, key: `${subject}/${verb}`, verb, result, at: at(0).toISOString() })
  const signature = signatures[signing]([key], body)
  const headers = { 'content-type': 'application/json', ...(signature && { [signatureHeader]: signature }) }
  const { statusCode, body: answer } = await request(url, { method: 'POST', headers, body })
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] }
  return statusCode === 200 ? 'accepted' : (errors?.[0]?.extensions.code ?? String(statusCode))
}

function at(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000)
}
