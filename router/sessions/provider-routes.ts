// A page goes to a provider of sign-ins (OpenID Connect), and comes back with a session.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import { askGraph, type Graph } from './ask-graph.ts'
import { cookiesOf, tokenIn } from './cookie.ts'
import { withDevice } from './device.ts'
import { isOwnPage, needsTls } from './own-site.ts'
import { sessionDocuments } from './session-documents.ts'

type Options = Graph & { config: Config }
type Going = 'beginProviderSignIn' | 'linkProvider'
type Begun = { url?: string; token?: string; userErrors: { code: string }[] }
type Finished = { refreshToken?: string; mfaChallenge?: string; isLinked?: boolean; userErrors: { code: string }[] }

/** The longest address of a page to come back to. */
const returnMost = 1000

/** Whether a mutation leads a browser to a provider. */
export function isToProvider(name: string): name is Going {
  return name === 'beginProviderSignIn' || name === 'linkProvider'
}

/**
 * Answers the address at the provider to which the page leads its browser. What belongs to the sign-in is in a cookie, with the page to which it
 * comes back: `returnTo`, a path of the page that asks.
 */
export async function goToProvider(options: Options, request: FastifyRequest, reply: FastifyReply, name: Going, body: unknown) {
  const { returnTo = '/', ...input } = Object(body)
  const page = pageAt(returnTo, request)
  if (!page) return reply.code(400).send(badReturn)
  const sent = name === 'beginProviderSignIn' ? withDevice(request, input) : input
  const { status, errors, data } = await askGraph(options, request, sessionDocuments[name], { [name]: sent })
  const payload = data[name] as Begun | undefined
  if (!payload) return reply.code(status).send({ errors })
  const { token, ...shown } = payload
  if (token)
    reply.header('set-cookie', cookiesOf('signIn', `${token}.${Buffer.from(page).toString('base64url')}`, placeOf(options, request)))
  return reply.send(shown)
}

/**
 * Takes a browser that a provider has led back: signs it in, and leads it to the page that it came from. What came of it stands behind the
 * `#`: `sign-in=OK`, `LINKED`, or the code of the refusal.
 */
export async function comeFromProvider(options: Options, request: FastifyRequest, reply: FastifyReply) {
  const { token, page } = keptIn(request, options.config)
  const { provider } = request.params as { provider: string }
  const answer = request.url.split('?')[1] ?? ''
  const { errors, data } = await askGraph(options, request, sessionDocuments.finishProviderSignIn, {
    finishProviderSignIn: { provider, token, answer },
  })
  const payload = data.finishProviderSignIn as Finished | undefined
  const { refreshToken, mfaChallenge, isLinked } = payload ?? {}
  const place = placeOf(options, request)
  reply.header('cache-control', 'no-store')
  // any page can lead the browser here: what belongs to the sign-in stays until something came of it
  if (refreshToken || mfaChallenge || isLinked) reply.header('set-cookie', cookiesOf('signIn', undefined, place))
  if (mfaChallenge) reply.header('set-cookie', cookiesOf('challenge', mfaChallenge, place))
  if (refreshToken) reply.header('set-cookie', cookiesOf('session', refreshToken, place))
  const code = errors[0]?.extensions.code ?? payload?.userErrors[0]?.code ?? (isLinked ? 'LINKED' : 'OK')
  return reply.redirect(`${page}#sign-in=${code}`, 303)
}

/** The address of a path at the page that asks; undefined where it leads to another origin, or is no path. */
function pageAt(returnTo: unknown, { headers }: FastifyRequest): string | undefined {
  if (typeof returnTo !== 'string' || !returnTo.startsWith('/') || returnTo.length > returnMost) return undefined
  const page = URL.parse(returnTo, headers.origin)
  if (!page || page.origin !== headers.origin) return undefined
  page.hash = ''
  return page.href
}

/** What the cookie holds: the token of the sign-in, and the page to come back to, which is looked at again. */
function keptIn(request: FastifyRequest, config: Config): { token: string; page: string } {
  const [token = '', encoded = ''] = (tokenIn(request.headers.cookie, 'signIn') ?? '').split('.')
  const page = Buffer.from(encoded, 'base64url').toString()
  return { token, page: isOwnPage(page, request, config) ? page : '/' }
}

function placeOf({ config }: Options, request: FastifyRequest) {
  return { secure: needsTls(request, config), sent: request.headers.cookie, begins: true }
}

const badReturn = {
  errors: [{ message: 'returnTo must be a path of this page, such as /account.', extensions: { code: 'BAD_USER_INPUT' } }],
}
