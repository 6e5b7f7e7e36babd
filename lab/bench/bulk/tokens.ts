import { firstId } from '#kit/data/id.ts'
import { goodAt } from '#lab/bench/catalogue.ts'
import { accountOf, nameOf } from '#lab/bench/fill.ts'

/** One copy of a template: its number, how much later it happened, and the products and the user that it has instead of the template's. */
export type Copy = { number: number; shiftMs: number; goods: number[]; user: number }

/** What stands in a copy instead of a token of the template. */
export type Token = (copy: Copy) => string

/** The ids of all products and users, by number. */
export type Ids = { products: string[]; users: string[] }

/** What the template has: its products in the order of the catalogue, its customer, and the owners of its guests' orders. */
export type Known = { products: KnownProduct[]; userId: string; guests: string[] }
type KnownProduct = { id: string; sku: string; slug: string; name: string; description: string; createdAt: number }

const idPattern = /[a-z]+_[0-9a-hjkmnp-tv-z]{20,26}/
const uuidPattern = /auth_[0-9a-f-]{36}/
const momentPattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/
const idParts = /^([a-z]+)_([0-9a-hjkmnp-tv-z]{10})([0-9a-hjkmnp-tv-z]{4})([0-9a-hjkmnp-tv-z]+)$/
const guestDigits = 7
const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** Texts of the template that are others in each copy, beside ids and moments. */
export function wordsOf({ products, userId, guests }: Known, ids: Ids): Map<string, Token> {
  const goods = products.flatMap(({ id, sku, slug, name, description }, at): [string, Token][] => [
    [id, ({ goods }) => ids.products[goods[at] ?? 0] ?? ''],
    [sku, ({ goods }) => goodAt(goods[at] ?? 0).sku],
    [slug, ({ goods }) => goodAt(goods[at] ?? 0).slug],
    [name, ({ goods }) => goodAt(goods[at] ?? 0).name],
    [description, ({ goods }) => goodAt(goods[at] ?? 0).description],
  ])
  return new Map<string, Token>([
    ...goods,
    ...guests.map((guest): [string, Token] => [guest, ({ number }) => `${guest.slice(0, -guestDigits)}${numbered(number, guestDigits)}`]),
    [userId, ({ user }) => ids.users[user] ?? ''],
    [accountOf(0).email, ({ user }) => accountOf(user).email],
    [nameOf(0), ({ user }) => nameOf(user)],
    [nameOf(0).toLowerCase(), ({ user }) => nameOf(user).toLowerCase()],
  ])
}

/** Finds every token in a text. Of two that begin at the same place it finds the longer one. */
export function patternOf(words: Iterable<string>): RegExp {
  const longestFirst = [...words].toSorted((one, other) => other.length - one.length)
  const escaped = longestFirst.map((word) => RegExp.escape(word))
  return new RegExp(`(?<!\\w)(?:${[...escaped, uuidPattern.source, idPattern.source, momentPattern.source].join('|')})(?!\\w)`, 'g')
}

/** An id of our own, or of the provider. */
export function isId(token: string): boolean {
  return idParts.test(token) || uuidPattern.test(token)
}

/** What stands in a copy for a token that is no word: an id or a moment of its own. */
export function ownToken(token: string): Token {
  const [, kind = '', time = '', count = '', tail = ''] = idParts.exec(token) ?? []
  if (kind !== '') {
    const at = [...time].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0)
    return ({ number, shiftMs }) => `${firstId(kind, new Date(at + shiftMs))}${count}${numbered(number, tail.length)}`
  }
  if (uuidPattern.test(token)) return ({ number }) => `${token.slice(0, -12)}${numbered(number, 12)}`
  const at = Date.parse(token)
  return ({ shiftMs }) => new Date(at + shiftMs).toISOString()
}

function numbered(number: number, length: number): string {
  return String(number).padStart(length, '0').slice(-length)
}
