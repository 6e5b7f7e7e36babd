import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addVary } from '#router/server/vary.ts'
import { BuiltFiles } from './built-files.ts'
import { type Page, pageList, pagePolicy } from './page-list.ts'

/** Returns the folder of the built pages, and throws where they could not be built. */
export type FindPages = () => Promise<string>

type Options = { findPages: FindPages; production: boolean }
type Open = () => Promise<BuiltFiles | undefined>
type AssetRequest = FastifyRequest<{ Params: { name: string } }>

const unavailable = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bazaar</title></head><body>
<p>The pages of this shop are not there: its log says why. The graph is at <a href="/graphql">/graphql</a>.</p></body></html>`

/**
 * Adds the pages, and `/assets` with the files that they load. The first request waits until they are built. The name of a file in `/assets` is
 * that of its content, so that a browser may keep it for good; a page says which ones belong to it and is asked for again each time.
 */
export async function mountPages(app: FastifyInstance, { findPages, production }: Options): Promise<void> {
  const open = openOnce(findPages)
  await app.register(async (scope) => {
    // after the hook that gives every page of the router the policy of Sandbox
    scope.addHook('onSend', async (_, reply) => void reply.header('content-security-policy', pagePolicy))
    scope.get('/assets/:name', (request: AssetRequest, reply) => sendAsset(open, request, reply))
    for (const page of pageList.filter(({ inProduction }) => inProduction || !production))
      for (const address of page.addresses) scope.get(address, (request, reply) => sendPage(open, page, request, reply))
  })
}

async function sendAsset(open: Open, request: AssetRequest, reply: FastifyReply) {
  return send(
    reply,
    await (await open())?.read(`assets/${request.params.name}`, acceptedBy(request)),
    'public, max-age=31536000, immutable',
  )
}

async function sendPage(open: Open, { name }: Page, request: FastifyRequest, reply: FastifyReply) {
  const files = await open()
  if (!files) return reply.code(503).type('text/html; charset=utf-8').send(unavailable)
  return send(reply, await files.read(`${name}/index.html`, acceptedBy(request)), 'no-cache')
}

function send(reply: FastifyReply, file: Awaited<ReturnType<BuiltFiles['read']>>, kept: string) {
  if (!file) return reply.callNotFound()
  if (file.encoding) reply.header('content-encoding', file.encoding)
  addVary(reply, 'accept-encoding')
  return reply.header('cache-control', kept).type(file.type).send(file.bytes)
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
