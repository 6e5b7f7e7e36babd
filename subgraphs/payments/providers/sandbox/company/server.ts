import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Config } from '#kit/config.ts'
import { createHttpServer, mountHealth } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import { openSandboxProvider } from './company.ts'

const bodyLimit = 16 * 1024

/** How many lines of the ledger stand on a page. */
const pageSize = 1000

const text = z.string().max(200)
const key = text.min(1)
const amount = z.int()
const authorizeShape = z.object({ key, amount: amount.min(0), currency: z.string().regex(/^[A-Z]{3}$/), method: text })
const endShape = z.object({ key, authorization: text })
const refundShape = endShape.extend({ amount })
const partShape = z.object({
  after: z.coerce.number().int().min(0).default(0),
  since: z.iso
    .datetime()
    .transform((moment) => new Date(moment))
    .optional(),
})

const badRequest = { errors: [{ message: 'This is no request that is known here.', extensions: { code: 'BAD_REQUEST' } }] }

/**
 * The sandbox provider over HTTP: its verbs as POST /authorize, /capture, /void and /refund, its ledger as GET /ledger, page by page.
 * A request whose card never answers hangs until the client goes. The application does not listen yet; `drain` ends it gently, `close`
 * is called after that.
 */
export function openProviderServer(options: { config: Config; log: Log; clock?: () => Date }) {
  const provider = openSandboxProvider(options)
  const app = createHttpServer({ log: options.log, bodyLimit })
  const { drain } = mountHealth(app)
  mountMetrics(app)
  mountProvider(app, provider)
  return { app, drain, close: () => app.close().then(provider.close) }
}

function mountProvider(app: FastifyInstance, provider: ReturnType<typeof openSandboxProvider>) {
  const post = <T>(path: string, shape: z.ZodType<T>, answer: (request: T) => Promise<unknown>) =>
    app.post(path, ({ body }, reply) => answering(shape, answer)(toJson(body), reply))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body))
  post('/authorize', authorizeShape, provider.authorize)
  post('/capture', endShape, provider.capture)
  post('/void', endShape, provider.void)
  post('/refund', refundShape, provider.refund)
  const page = answering(partShape, (part) => provider.ledgerPart({ ...part, most: pageSize }))
  app.get('/ledger', ({ query }, reply) => page(query, reply))
}

/** Answers what fits the shape; anything else gets 400 and changes nothing. */
function answering<T>(shape: z.ZodType<T>, answer: (request: T) => Promise<unknown>) {
  return async (given: unknown, reply: FastifyReply) => {
    const { data, success } = shape.safeParse(given)
    return success ? answer(data) : reply.code(400).send(badRequest)
  }
}

function toJson(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return undefined
  }
}
