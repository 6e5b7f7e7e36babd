import { locale } from './texts.ts'

/** A point in time as people of the language write it. */
export function moment(at: string): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
}
