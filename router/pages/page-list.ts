/** A page of the shop: a folder of `pages/`, and the addresses at which it is. */
export type Page = {
  name: string
  addresses: string[]
  /** Whether a shop in production has it. */
  inProduction: boolean
  /** Whether its components write styles into the page. */
  hasInlineStyles?: boolean
}

/** Every page of the shop. nginx/nginx.conf has their addresses too. */
export const pageList: Page[] = [
  {
    name: 'shop',
    addresses: [
      '/',
      '/search',
      '/categories/:slug',
      '/products/:slug',
      '/cart',
      '/checkout',
      '/orders/:id',
      '/sign-in',
      '/account',
      '/account/:screen',
      '/wish-lists/:token',
      '/confirm-email',
      '/reset-password',
    ],
    // its checkout knows the cards of the sandbox alone
    inProduction: false,
  },
  { name: 'explorer', addresses: ['/explorer'], inProduction: false },
  { name: 'console', addresses: ['/admin', '/admin/*'], inProduction: true, hasInlineStyles: true },
]

/**
 * What a page may do: run and show files of its own, and ask this shop. Fonts and pictures that are part of a style sheet are data. Each answer
 * of the shop has it.
 */
export const ownFilesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What a page may do. */
export function policyOf({ hasInlineStyles }: Page): string {
  return hasInlineStyles ? ownFilesPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : ownFilesPolicy
}
