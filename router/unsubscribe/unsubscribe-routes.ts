import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askGraph, type Graph } from '#router/sessions/ask-graph.ts'
import { sessionDocuments } from '#router/sessions/session-documents.ts'

type Link = FastifyRequest<{ Querystring: { token?: unknown } }>

const path = '/unsubscribe'
/** Fits `List-Unsubscribe=One-Click`, which says nothing that the address does not. */
const bodyLimit = 1024

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/**
 * Adds `/unsubscribe`, to which letters with news link. A mail program that follows RFC 8058 sends a POST, without a sign-in. A GET changes
 * nothing, since programs look at links before a person does: it shows a button that sends the POST.
 */
export async function mountUnsubscribe(app: FastifyInstance, graph: Graph): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_, __, done) => done(null))
    scope.addHook('onSend', async (_, reply) => {
      reply.header('cache-control', 'no-store').header('content-security-policy', policy).header('referrer-policy', 'no-referrer')
    })
    scope.get(path, (_, reply) => page(reply, 200, form))
    scope.post(path, { bodyLimit }, (request: Link, reply) => unsubscribe(graph, request, reply))
  })
}

async function unsubscribe(graph: Graph, request: Link, reply: FastifyReply) {
  const token = String(request.query.token ?? '').slice(0, 100)
  const { status, errors, data } = await askGraph(graph, request, sessionDocuments.unsubscribe, { unsubscribe: { token } })
  if (errors.length > 0) return page(reply, status === 200 ? 503 : status, 'That did not work. Try again in a moment.')
  const { userErrors = [] } = (data.unsubscribe ?? {}) as { userErrors?: object[] }
  if (userErrors.length > 0) return page(reply, 404, 'This link is not one of this shop, or its account is gone.')
  return page(reply, 200, 'Done: you get no more news from this shop. Letters about your orders still come.')
}

// without an action a form is sent to the address of its page
const form = '<form method="post"><p>Do you want no more news from this shop?</p><button>No more news</button></form>'

function page(reply: FastifyReply, status: number, content: string) {
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News by e-mail</title>'
  const html = `<!doctype html><html lang="en"><head>${head}</head><body style="font-family:sans-serif"><main>${content}</main></body></html>`
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}
