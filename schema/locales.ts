/** The header by which a request asks for texts in a language. */
export const localeHeader = 'x-locale'

/** The languages of a setting, with commas between them. */
export function localesIn(text: string): string[] {
  const all = text.split(',').map((tag) => tag.trim())
  return [...new Set(all.filter((tag) => tag !== '').map((tag) => canonical(tag) ?? tag))]
}

/** Whether a text is the tag of a language, such as de or de-AT. */
export function isLocale(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag) && canonical(tag) !== undefined
}

/** The tag in its usual form: de-AT for de-at. Undefined where it is none. */
export function canonical(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName
  } catch {
    return undefined
  }
}

/**
 * The language in which a request gets texts: the one that it asks for, else the language that this is a kind of, else the first of that language.
 * Undefined for the first of `locales`, which all others fall back on.
 */
export function localeFor(locales: readonly string[], asked: string | string[] | undefined): string | undefined {
  if (locales.length < 2 || typeof asked !== 'string') return undefined
  const tag = asked.trim().toLowerCase()
  const found = locales.find((locale) => locale.toLowerCase() === tag) ?? nearest(locales, tag)
  return found === locales[0] ? undefined : found
}

/** A language and those that it falls back on before the first of `locales`, in this order: de-AT, de. */
export function fallbacksOf(locales: readonly string[], locale: string): string[] {
  const wider = locales.slice(1).filter((other) => locale.startsWith(`${other}-`))
  return [locale, ...wider.toSorted((one, other) => other.length - one.length)]
}

function nearest(locales: readonly string[], tag: string): string | undefined {
  const wider = locales.filter((locale) => tag.startsWith(`${locale.toLowerCase()}-`))
  return (
    wider.toSorted((one, other) => other.length - one.length)[0] ?? locales.find((locale) => locale.toLowerCase().startsWith(`${tag}-`))
  )
}
