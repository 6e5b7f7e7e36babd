import type { Config } from '#kit/config.ts'
import { demoLogins } from './seed/logins.ts'

/** The text that a shop prints when it is ready. */
export function welcomeText(url: string, { NODE_ENV, DATA_DIR }: Pick<Config, 'NODE_ENV' | 'DATA_DIR'>, products: number): string {
  return NODE_ENV === 'production'
    ? `Bazaar is at ${url}`
    : `
  Bazaar is ready: ${url}

  Storefront  ${new URL('/', url)}
  Console     ${new URL('/admin', url)}   (for the shop's staff: sign in as the admin below)
  Explorer    ${new URL('/explorer', url)}   (every ready operation, without a network)
  Letters     ${new URL('/mail', url)}
  Products    ${products}
  Admin       ${login(demoLogins.admin)}
  Customer    ${login(demoLogins.customer)}   (both of the demo seed, for development only)

  Try:  1. open ${new URL('/', url)} in a browser, and buy something with a test card
        2. curl -s ${url} -H 'content-type: application/json' \\
             -d '{"query":"{ products(first: 3) { edges { node { name price { amount } availability } } } }"}'
        3. follow the list of the explorer, from 01 on; Apollo Sandbox is at ${url} where it can be loaded

  Ctrl-C stops it; the data stays in ${DATA_DIR}/
`
}

function login({ email, password }: { email: string; password: string }) {
  return `${email}  ${password}`
}
