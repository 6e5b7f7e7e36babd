import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generateKeyPair, SignJWT } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { memoryStream } from '#kit/events/stream.ts'
import { accessTokenHeader, claimKeyFile, claimsHeader, newKey, readKeys, verifyClaims } from '#kit/http/claims.ts'
import { createLog } from '#kit/observe/log.ts'
import { testConfig } from '#kit/test/testing.ts'
import { createClaimsGateway } from '#router/auth/claims-gateway.ts'
import { createCoprocessor } from '#router/hosts/coprocessor.ts'
import { guestOf } from '#schema/guest-token.ts'

const pair = await generateKeyPair('EdDSA')

test('a fetch of Apollo Router carries the signed claims of the caller, and no header of the client', async () => {
  const { callerOf } = await open()
  expect(await callerOf({ authorization: [`Bearer ${await tokenOf('usr_1')}`], cookie: ['a=b'] })).toMatchObject({ sub: 'usr_1' })
  const guest = 'a-guest-of-a-test-00001'
  expect(await callerOf({ 'x-guest-token': [guest] })).toMatchObject({ guest: guestOf(guest) })
  expect(await callerOf({ [claimsHeader]: ['forged'] })).toEqual({ roles: [], permissions: [] })
})

test('the network of the caller is that of the last address that a trusted proxy forwarded', async () => {
  const forwarded = { 'x-forwarded-for': ['203.0.113.9, 2001:db8:1:2::3'] }
  expect(await (await open({ TRUST_PROXY: '1' })).callerOf(forwarded)).toMatchObject({ network: '2001:db8:1:2::/64' })
  expect(await (await open()).callerOf(forwarded)).toEqual({ roles: [], permissions: [] })
})

test('the bearer of a token that a subgraph issues is the caller of the fetches after it', async () => {
  const { callerOf, send } = await open()
  const message = {
    version: 1,
    stage: 'SubgraphResponse',
    control: 'continue',
    headers: { [accessTokenHeader]: [await tokenOf('usr_2')] },
    context: { entries: { other: 1 } },
  }
  const { context } = await send(message)
  expect(context.entries).toMatchObject({ other: 1 })
  expect(await callerOf({}, context.entries)).toMatchObject({ sub: 'usr_2' })
})

test('an operation with a token that is not accepted ends with the reason, and one that asks for a new token goes on', async () => {
  const { send } = await open()
  const message = (query: string, headers = {}) => ({
    version: 1,
    stage: 'SupergraphRequest',
    control: 'continue',
    headers,
    body: { query },
  })
  const bad = { authorization: ['Bearer nonsense'] }
  expect(await send(message('{ cart { id } }', bad))).toMatchObject({
    control: { break: 401 },
    body: { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' } }] },
  })
  const passing = [message('{ cart { id } }'), message('{ validateToken(token: "x") { valid } }', bad), message('{', bad)]
  for (const passed of passing) expect(await send(passed)).toEqual(passed)
})

async function open(settings = {}) {
  const config = testConfig(settings)
  const file = claimKeyFile(config, 'orders')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, newKey())
  const gateway = await createClaimsGateway({ config, stream: memoryStream(), key: async () => pair.publicKey })
  const app = createCoprocessor({ gateway, log: createLog(config, 'coprocessor') })
  onTestFinished(() => gateway.close())
  const send = async (message: object) => (await app.inject({ method: 'POST', url: '/', payload: message })).json()
  const body = { query: '{ orders { totalCount } }', variables: {} }
  /** Returns the caller that the subgraph reads from the signed claims. */
  const callerOf = async (headers: Record<string, string[]>, entries = {}) => {
    const response = await send({
      version: 1,
      stage: 'SubgraphRequest',
      control: 'continue',
      serviceName: 'orders',
      headers,
      body,
      context: { entries },
    })
    expect(response).toMatchObject({ version: 1, control: 'continue', body })
    expect(Object.keys(response.headers).sort()).toEqual(['content-type', claimsHeader])
    const envelope = { subgraph: 'orders', body: JSON.stringify(response.body), keys: readKeys(file), now: new Date() }
    return verifyClaims(response.headers[claimsHeader][0], envelope)?.caller
  }
  return { send, callerOf }
}

function tokenOf(sub: string) {
  return new SignJWT({ sub, sid: 'ses_1', roles: ['CUSTOMER'], permissions: [], rolesVersion: 1 })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer('bazaar')
    .setAudience('bazaar')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(pair.privateKey)
}
