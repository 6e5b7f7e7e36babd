import { decimalsOf } from '#schema/money.ts'

/** The languages in which letters are written. */
export type Language = 'en' | 'de'

type Line = { name: string; quantity: number; unitPrice: number }
/** What a coupon took off. */
type Discount = { code: string; amount: number }
type Money = { amount: number; currency: string }

/** What a letter says, by its kind. `name` is the person's own, of their choosing. */
export type Content = { name?: string | undefined } & (
  | { kind: 'ORDER_PAID'; orderId: string; lines: Line[]; furtherLines: number; discount?: Discount; total: Money; note?: string }
  | { kind: 'ORDER_PAYMENT_FAILED'; orderId: string }
  | { kind: 'ORDER_SHIPPED'; orderId: string }
  | { kind: 'ORDER_REFUNDED'; orderId: string; refunded: Money }
  | { kind: 'CART_ABANDONED'; lines: number; unsubscribe: string }
  | { kind: 'PASSWORD_RESET' }
  | { kind: 'PASSWORD_CHANGED' }
  | { kind: 'EMAIL_VERIFICATION' }
  | { kind: 'ACCOUNT_EXISTS' }
  | { kind: 'EMAIL_CHANGE'; newEmail: string }
  | { kind: 'EMAIL_CHANGED' }
  | { kind: 'MFA_ON' }
  | { kind: 'MFA_OFF' }
  | { kind: 'PROVIDER_LINKED' }
  | { kind: 'PROVIDER_UNLINKED' }
  | { kind: 'STAFF_INVITATION' }
)
export type ContentOf<K extends Content['kind']> = Extract<Content, { kind: K }>

/** How a letter is written: in which language, what its links begin with, without which it has none, and the token of a link. */
export type Writing = { language: Language; publicUrl: string; secret?: string | null }

/** A link in a letter. */
export type Link = { label: string; url: string }

/** A letter before it is laid out. `rows` are a table, of which the last column has amounts; `unsubscribe` is how to get no more like it. */
export type Letter = { subject: string; paragraphs: string[]; rows?: string[][]; link?: Link | undefined; unsubscribe?: Link | undefined }

/** The language of letters to somebody with this locale; undefined if there is none in it. */
export function languageOf(locale: string): Language | undefined {
  const { language } = new Intl.Locale(locale)
  return language === 'de' || language === 'en' ? language : undefined
}

/** An amount as the readers of a language write it. */
export function formatAmount({ amount, currency }: Money, language: Language): string {
  const digits = decimalsOf(currency)
  const options = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', options)
  // a decimal text instead of a division, so that every amount is exact
  return format.format(`${amount}E-${digits}` as `${number}`)
}
