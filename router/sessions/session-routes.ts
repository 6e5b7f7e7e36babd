import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import { logSecurity } from '#kit/observe/security-log.ts'
import { networkOf } from '#router/limits/network.ts'
import { askGraph, type Graph } from './ask-graph.ts'
import { cookiesOf, tokenIn } from './cookie.ts'
import { withDevice } from './device.ts'
import { foreignFault, needsTls } from './own-site.ts'
import { comeFromProvider, goToProvider, isToProvider } from './provider-routes.ts'
import { sessionDocuments } from './session-documents.ts'

type Options = Graph & { config: Config; log: Log }

type SessionMutation = 'login' | 'verifyMfa' | 'register' | 'refreshToken' | 'logout'
type Payload = { accessToken?: string; refreshToken?: string; mfaChallenge?: string; expiresAt?: string; userErrors: { code: string }[] }
type Answer = { status: number; errors: Awaited<ReturnType<typeof askGraph>>['errors']; payload: Payload | undefined }

/** Fits the longest name, password and e-mail address. */
const bodyLimit = 16 * 1024

/**
 * Adds `POST /session` (to log in, to send the code that a login asked for, to register, or to go to a provider), `POST /session/refresh` and
 * `DELETE /session`, for pages of the same site: the refresh token is in a cookie that no script reads. Each carries out the graph's own mutation,
 * with all its limits. `GET /session/callback/…` is where a provider leads the browser back to.
 */
export async function mountSessions(app: FastifyInstance, options: Options): Promise<void> {
  app.get('/session/callback/:provider', (request, reply) => comeFromProvider(options, request, reply))
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const fault = foreignFault(request, options.config)
      if (!fault) return
      logSecurity(
        options.log,
        { network: networkOf(request.ip) },
        { event: 'refused', outcome: 'CROSS_SITE', path: request.routeOptions.url },
      )
      return reply.code(403).send(refusal('CROSS_SITE', fault))
    })
    scope.post('/session', { bodyLimit }, (request, reply) => beginSession(options, request, reply))
    scope.post('/session/refresh', { bodyLimit }, (request, reply) => refreshSession(options, request, reply))
    scope.delete('/session', { bodyLimit }, (request, reply) => endSession(options, request, reply))
  })
}

async function beginSession(options: Options, request: FastifyRequest, reply: FastifyReply) {
  const [[name = '', input] = [], ...more] = Object.entries(Object(request.body))
  if (more.length === 0 && isToProvider(name)) return goToProvider(options, request, reply, name, input)
  if (more.length > 0 || !isBeginning(name))
    return reply
      .code(400)
      .send(
        refusal(
          'BAD_USER_INPUT',
          'Send { "login": { … } }, { "verifyMfa": { … } }, { "register": { … } }, { "beginProviderSignIn": { … } } or { "linkProvider": { … } }, with the input of that mutation.',
        ),
      )
  const sent = name === 'register' ? input : withDevice(request, input)
  return keepToken(
    options,
    request,
    reply,
    await execute(options, request, name, name === 'verifyMfa' ? withChallenge(request, sent) : sent),
    true,
  )
}

function isBeginning(name: string): name is 'login' | 'verifyMfa' | 'register' {
  return ['login', 'verifyMfa', 'register'].includes(name)
}

/** The input of a code, with the challenge of a sign-in at a provider where the page does not send one. */
function withChallenge({ headers: { cookie } }: FastifyRequest, input: unknown): unknown {
  const challenge = tokenIn(cookie, 'challenge')
  return challenge && input && typeof input === 'object' ? { challenge, ...input } : input
}

async function refreshSession(options: Options, request: FastifyRequest, reply: FastifyReply) {
  const refreshToken = tokenIn(request.headers.cookie)
  if (!refreshToken) return reply.code(204).send()
  return keepToken(options, request, reply, await execute(options, request, 'refreshToken', { refreshToken }))
}

/** A cookie whose session has ended already is removed too. Where auth does not answer the cookie stays, so that it can be asked again. */
async function endSession(options: Options, request: FastifyRequest, reply: FastifyReply) {
  const refreshToken = tokenIn(request.headers.cookie)
  const { status, errors } = refreshToken ? await execute(options, request, 'logout', { refreshToken }) : { status: 200, errors: [] }
  if (errors.length > 0) return reply.code(status).send({ errors })
  const place = { secure: needsTls(request, options.config), sent: request.headers.cookie }
  if (refreshToken) reply.header('set-cookie', cookiesOf('device', refreshToken, { ...place, begins: true }))
  return reply
    .code(204)
    .header('set-cookie', cookiesOf('session', undefined, place))
    .send()
}

/** Answers a mutation's payload without the refresh token, which goes into the cookie. */
function keepToken({ config }: Options, request: FastifyRequest, reply: FastifyReply, { status, errors, payload }: Answer, begins = false) {
  if (!payload) return reply.code(status).send({ errors })
  const { refreshToken, mfaChallenge, ...shown } = payload
  const place = { secure: needsTls(request, config), sent: request.headers.cookie, begins }
  if (refreshToken) reply.header('set-cookie', cookiesOf('session', refreshToken, place))
  if (refreshToken && tokenIn(place.sent, 'challenge')) reply.header('set-cookie', cookiesOf('challenge', undefined, place))
  return reply.send({ ...shown, ...(mfaChallenge && { mfaChallenge }) })
}

async function execute(options: Options, request: FastifyRequest, name: SessionMutation, input: unknown): Promise<Answer> {
  const { status, errors, data } = await askGraph(options, request, sessionDocuments[name], { [name]: input })
  return { status, errors, payload: (data[name] as Payload | null) ?? undefined }
}

function refusal(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}
