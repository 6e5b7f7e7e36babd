import { createServer, type Plugin } from 'vite'
import { pageList } from '#router/pages/page-list.ts'
import { viteOptions } from './vite-options.ts'

/** What the shop answers, also where a page asks the server of the pages. */
const ofTheShop = ['/graphql', '/session', '/images', '/imports', '/exports', '/mail']

/** An address of a page leads to its HTML file. */
const addresses: Plugin = {
  name: 'addresses',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const page = pageList.find(({ addresses: all }) => all.some((address) => new URLPattern({ pathname: address }).test({ pathname })))
      if (page) request.url = `/${page.name}/index.html`
      next()
    })
  },
}

/** Serves the pages from their sources, so that a browser shows a change of them at once. Returns their address. */
export async function servePages(shop: string, port: number): Promise<string> {
  const server = await createServer({
    ...viteOptions,
    appType: 'mpa',
    plugins: [...viteOptions.plugins, addresses],
    server: { ...viteOptions.server, port, proxy: Object.fromEntries(ofTheShop.map((path) => [path, shop])) },
  })
  await server.listen()
  return server.resolvedUrls?.local[0] ?? ''
}
