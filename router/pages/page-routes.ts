import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addVary } from '#router/server/vary.ts'
import { type BuiltFile, BuiltFiles } from './built-files.ts'
import { ownFilesPolicy, type Page, pageList, policyOf } from './page-list.ts'

/** Returns the folder of the built pages, and throws where they could not be built. */
export type FindPages = () => Promise<string>

/** `findPages` is undefined where there are no pages. */
type Options = { findPages: FindPages | undefined; production: boolean }
type Open = () => Promise<BuiltFiles | undefined>
type AssetRequest = FastifyRequest<{ Params: { name: string } }>

const graphPath = '/graphql'

const unavailable = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bazaar</title></head><body>
<p>The pages of this shop are not there: its log says why. The graph is at <a href="${graphPath}">${graphPath}</a>.</p></body></html>`

/**
 * Adds the pages, and `/assets` with the files that they load; without a page at `/` that leads to the graph. The first request waits until they
 * are built. The name of a file in `/assets` is that of its content, so that a browser may keep it for good; a page says which ones belong to it
 * and is asked for again each time.
 */
export function mountPages(app: FastifyInstance, { findPages, production }: Options): void {
  const pages = findPages ? pageList.filter(({ inProduction }) => inProduction || !production) : []
  if (findPages) mountFiles(app, openOnce(findPages), pages)
  if (!pages.some(({ addresses }) => addresses.includes('/'))) app.get('/', (_, reply) => reply.redirect(graphPath))
}

function mountFiles(app: FastifyInstance, open: Open, pages: Page[]): void {
  app.get('/assets/:name', (request: AssetRequest, reply) => sendAsset(open, request, reply))
  for (const page of pages) for (const address of page.addresses) app.get(address, (request, reply) => sendPage(open, page, request, reply))
}

async function sendAsset(open: Open, request: AssetRequest, reply: FastifyReply) {
  return send(
    reply,
    await (await open())?.read(`assets/${request.params.name}`, acceptedBy(request)),
    'public, max-age=31536000, immutable',
  )
}

async function sendPage(open: Open, page: Page, request: FastifyRequest, reply: FastifyReply) {
  // who is no browser looks for the graph
  if (request.routeOptions.url === '/') addVary(reply, 'accept')
  if (request.routeOptions.url === '/' && !/\btext\/html\b/.test(request.headers.accept ?? '')) return reply.redirect(graphPath)
  const files = await open()
  if (!files) return reply.code(503).header('content-security-policy', ownFilesPolicy).type('text/html; charset=utf-8').send(unavailable)
  return send(reply, await files.read(`${page.name}/index.html`, acceptedBy(request)), 'no-cache', policyOf(page))
}

function send(reply: FastifyReply, file: BuiltFile | undefined, kept: string, policy = ownFilesPolicy) {
  if (!file) return reply.callNotFound()
  if (file.encoding) reply.header('content-encoding', file.encoding)
  addVary(reply, 'accept-encoding')
  return reply.header('content-security-policy', policy).header('cache-control', kept).type(file.type).send(file.bytes)
}

function acceptedBy({ headers }: FastifyRequest): string {
  return [headers['accept-encoding']].flat().join()
}

/** Opens the files at the first request; where they could not be built, there are none. */
function openOnce(findPages: FindPages): Open {
  let opening: Promise<BuiltFiles | undefined> | undefined
  return () => {
    opening ??= findPages().then(
      (folder) => new BuiltFiles(folder),
      () => undefined,
    )
    return opening
  }
}
