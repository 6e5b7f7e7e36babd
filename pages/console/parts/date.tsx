import { locale } from '#pages/shared/language.ts'

/** A moment, as people of the language write it; a dash where there is none. */
export function When({ at }: { at: string | null | undefined }) {
  return at ? <time dateTime={at}>{new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}</time> : '–'
}
