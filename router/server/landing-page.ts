import { createHash } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'

const firstQuery = '{ products(first: 3) { edges { node { name price { amount currency } availability } } } }'

/** Apollo names only the newest of each major version, so no hash of the script can be known beforehand. */
const sandboxScript = 'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js'
const sandboxFrame = 'https://sandbox.embed.apollographql.com'

/** How long the page waits for the script before it leads to the explorer: a network may swallow the question. */
const patienceMs = 3000

const style =
  'body{font:16px/1.5 system-ui;margin:0}main{max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#f4f4f4;padding:.8rem;white-space:pre-wrap}#sandbox{height:70vh}#offline,.offline #sandbox{display:none}.offline #offline{display:block}iframe{width:100%;height:100%;border:0}'

/** What a browser sees at the graph's own address: Sandbox, and under it what to paste. Nothing in production. */
export function landingPage({ production, port }: { production: boolean; port: number }): ApolloServerPlugin {
  return {
    serverWillStart: async () => ({
      renderLandingPage: async () => ({
        html: production ? '<!doctype html><title>Bazaar</title><p>This is a GraphQL endpoint: send it a POST.' : page(port),
      }),
    }),
  }
}

/** The content security policy of the page: it runs and frames Sandbox alone, and asks this graph alone. */
export function pagePolicy(): string {
  const script = `script-src ${hashOf(startSandbox(readyOperations('shopper')[0]))} ${new URL(sandboxScript).origin}`
  const own = `style-src ${hashOf(style)}; frame-src ${sandboxFrame}; connect-src 'self'; object-src 'none'`
  return `default-src 'none'; ${script}; ${own}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

function page(port: number): string {
  const [shopper, admin] = [readyOperations('shopper'), readyOperations('admin')]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bazaar</title><style>${style}</style></head><body>
${sandbox(shopper[0])}
<main><h1>Bazaar</h1><p id="offline"><strong>Apollo Sandbox could not be loaded: its script comes from the Internet.</strong> The graph is here all the same; ask it from a terminal.</p>
<p>Ask the graph with curl:</p><pre>${escapeHtml(curl(port, firstQuery))}</pre><pre>${escapeHtml(curl(port, '{ searchProducts(text: "heart") { edges { node { id name } } } }'))}</pre>
<p>A signed-in user sends <code>authorization: Bearer …</code>, a guest <code>x-guest-token: …</code>.</p>
${section("A shopper's journey", shopper)}${section("An admin's journey", admin)}</main></body></html>`
}

// the script comes from a CDN: without a network the explorer takes its place, and where the pages are not built the page says what to do
function sandbox(first: ReadyOperation | undefined) {
  return `
<div id="sandbox"></div>
<script>${startSandbox(first)}</script>`
}

function startSandbox(first: ReadyOperation | undefined): string {
  const state = JSON.stringify({ document: first?.document ?? firstQuery, includeCookies: false }).replace(/</g, '\\u003c')
  const sandbox = `new window.EmbeddedSandbox({target:'#sandbox',initialEndpoint:location.origin+'/graphql',runTelemetry:false,allowDynamicStyles:false,initialState:${state}})`
  return `const open=()=>${sandbox}
const leave=()=>fetch('/explorer').then(({ok})=>ok?location.replace('/explorer'):document.documentElement.className='offline')
const script=Object.assign(document.createElement('script'),{src:'${sandboxScript}',onload:open,onerror:leave})
document.head.append(script)
setTimeout(()=>window.EmbeddedSandbox||leave(),${patienceMs})`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function escapeHtml(text: string) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function curl(port: number, query: string) {
  return `curl -s http://localhost:${port}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`
}

function section(title: string, operations: ReadyOperation[]) {
  return `<h2>${title}</h2>${operations.map(listed).join('')}`
}

function listed({ name, about, document, variables }: ReadyOperation) {
  return `<details><summary>${name}: ${escapeHtml(about)}</summary><pre>${escapeHtml(document)}</pre><pre>${escapeHtml(variables)}</pre></details>`
}
