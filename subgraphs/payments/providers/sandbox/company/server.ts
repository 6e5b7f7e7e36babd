import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Config } from '#kit/config.ts'
import { createHttpServer, mountHealth } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import { type Company, openCompany } from './company.ts'

const bodyLimit = 16 * 1024

const text = z.string().max(200)
const key = text.min(1)
const amount = z.int()
const authorizeShape = z.object({ key, amount: amount.min(0), currency: z.string().regex(/^[A-Z]{3}$/), method: text })
const endShape = z.object({ key, authorization: text })
const refundShape = endShape.extend({ amount })
const moment = z.iso.datetime().transform((text) => new Date(text))
const partShape = z.object({
  key: key.optional(),
  after: z.coerce.number().int().min(0).default(0),
  since: moment.optional(),
  until: moment.optional(),
})

const badRequest = {
  errors: [{ message: 'The request has not the form of one that the sandbox knows.', extensions: { code: 'BAD_REQUEST' } }],
}

/**
 * Creates the sandbox company's HTTP server: its verbs as POST /authorize, /capture, /void and /refund, its ledger as GET /ledger,
 * page by page. A request whose card never answers hangs until the client disconnects. The server does not listen yet; call
 * `drain`, then `close` to stop it.
 */
export function createCompanyServer(options: { config: Config; log: Log; clock?: () => Date }) {
  const company = openCompany(options)
  const app = createHttpServer({ log: options.log, bodyLimit })
  const { drain } = mountHealth(app)
  mountMetrics(app)
  mountCompany(app, company)
  return { app, drain, close: () => app.close().then(company.close) }
}

function mountCompany(app: FastifyInstance, company: Company) {
  const post = <T>(path: string, shape: z.ZodType<T>, answer: (request: T) => Promise<unknown>) =>
    app.post(path, ({ body }, reply) => answering(shape, answer)(toJson(body), reply))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body))
  post('/authorize', authorizeShape, company.authorize)
  post('/capture', endShape, company.capture)
  post('/void', endShape, company.void)
  post('/refund', refundShape, company.refund)
  const page = answering(partShape, company.readLedger)
  app.get('/ledger', ({ query }, reply) => page(query, reply))
}

/** Returns a handler that answers a request in this shape; any other gets 400 and changes nothing. */
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
