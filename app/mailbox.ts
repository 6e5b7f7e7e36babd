// In development letters do not leave the shop. Here they are read.
import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { escapeHtml } from '#subgraphs/users/mail/escape.ts'
import { newestMails, readMail } from '#subgraphs/users/mail/mails.ts'

/** A letter is shown in a frame that runs nothing, and the page loads nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const shown = 100
/** What the frame of a letter may do: no script, no form, no look at this page. */
const opening = 'allow-popups allow-popups-to-escape-sandbox'

/** Adds the pages `/mail` and `/mail/:id`: the newest letters and what they say. For development only: a letter may hold a key to an account. */
export function mountMailbox(app: FastifyInstance, users: OpenSubgraph): void {
  const context = () => users.context({ caller: nobody, requestId: newId('req', new Date()) })
  void app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!isFromHere(request)) return reply.code(403).send('Open this page by itself, at localhost.')
    })
    scope.addHook('onSend', async (_, reply) => void reply.header('content-security-policy', policy).header('cache-control', 'no-store'))
    scope.get('/mail', async (_, reply) => reply.type('text/html; charset=utf-8').send(await listPage(context())))
    scope.get<{ Params: { id: string } }>('/mail/:id', async ({ params, protocol, host }, reply) => {
      const page = await letterPage(context(), params.id, `${protocol}://${host}`)
      return reply
        .code(page ? 200 : 404)
        .type('text/html; charset=utf-8')
        .send(page ?? frame('No such letter', ''))
    })
  })
}

// no page of another site reads letters: not by asking for this one, nor by a name of its own that leads here
function isFromHere({ headers }: FastifyRequest): boolean {
  const { hostname = '' } = URL.parse(`http://${headers.host}`) ?? {}
  const isOwn = hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) > 0
  return isOwn && ['none', 'same-origin', undefined].includes([headers['sec-fetch-site']].flat()[0])
}

async function listPage({ db }: ReturnType<OpenSubgraph['context']>): Promise<string> {
  const rows = (await newestMails(db, shown)).map(
    ({ id, kind, address, status, createdAt }) =>
      `<tr><td><a href="/mail/${escapeHtml(id)}">${kind}</a></td><td>${escapeHtml(address)}</td><td>${status}</td><td>${createdAt.toISOString()}</td></tr>`,
  )
  return frame('Letters', rows.length > 0 ? `<table cellpadding="6">${rows.join('')}</table>` : '<p>No letter has been written yet.</p>')
}

async function letterPage(ctx: ReturnType<OpenSubgraph['context']>, id: string, origin: string): Promise<string | undefined> {
  const found = await readMail(ctx, id, origin)
  if (!found) return undefined
  const { mail, composed } = found
  const facts = `<p>To ${escapeHtml(mail.address)}, ${mail.createdAt.toISOString()}, ${mail.status}</p><p><a href="/mail">All letters</a></p>`
  // a link opens a window of its own: the pages of the shop are not shown in a frame
  const srcdoc = escapeHtml(composed.html.replace('<head>', '<head><base target="_blank">'))
  const html = `<iframe sandbox="${opening}" title="HTML" style="width:100%;height:24rem" srcdoc="${srcdoc}"></iframe>`
  return frame(composed.subject, `${facts}<pre style="white-space:pre-wrap">${escapeHtml(composed.text)}</pre>${html}`)
}

function frame(title: string, body: string): string {
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`
  return `<!doctype html><html lang="en">${head}<body style="font-family:sans-serif"><h1>${escapeHtml(title)}</h1>${body}</body></html>`
}
