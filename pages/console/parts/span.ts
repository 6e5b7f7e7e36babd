import { locale } from '#pages/shared/language.ts'

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const

/** A span of time as people of the language say it, in its largest unit. */
export function ageOf(seconds: number): string {
  const { unit, seconds: length } = units.find((one) => seconds >= one.seconds) ?? units[3]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(seconds / length))
}
