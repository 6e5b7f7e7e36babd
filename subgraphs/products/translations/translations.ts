import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inTurn } from '#kit/data/in-turn.ts'
import { statement } from '#kit/data/statement.ts'
import { currentAs, expectVersion, updateVersion, versionConflict } from '#kit/data/version.ts'
import { DomainErrors } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { canonical, isLocale } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import type { SetTranslationsInput, TranslationInput } from '#subgraphs/products/schema.generated.ts'
import { type TranslationRow, translations } from '#subgraphs/products/tables.ts'
import { fault, faultsIn, subjectOf } from './subjects.ts'
import { idOf } from './texts.ts'

/** In how many languages a subject may have texts. */
const localesMost = 50

const selectTranslation = statement((db, { id }: { id: string }) => db.select().from(translations).where(eq(translations.id, id)))
const selectLocales = statement((db, { subject }: { subject: string }) =>
  db.select({ locale: translations.locale }).from(translations).where(eq(translations.subject, subject)),
)
const insertTranslation = statement((db, row: TranslationRow) => db.insert(translations).values(row).onConflictDoNothing().returning())

/** Returns every translation of a subject, batched. */
export function translationsOf(ctx: Context, { id }: { id: string }): Promise<TranslationRow[]> {
  return ctx.load.many(translations, 'subject', id)
}

/** Sets translations, each by itself. */
export function setTranslations(ctx: Context, input: SetTranslationsInput) {
  return inTurn('translation', input.translations, (one) => currentAs('translation', setTranslation(ctx, one)))
}

/** Returns a translation as it is in the transaction: at version 0 where there is none. */
export async function translationOf(tx: Tx, subject: string, locale: string): Promise<TranslationRow> {
  const id = idOf(subject, locale)
  const none = { name: null, description: null, seoTitle: null, seoDescription: null, terms: {}, version: 0, updatedAt: tx.now }
  return (await selectTranslation.get(tx, { id })) ?? { id, subject, locale, ...none }
}

/** Saves texts of a translation as it was in the transaction. Throws INVALID_INPUT where there are too many. */
export async function saveTexts(tx: Tx, before: TranslationRow, change: Partial<TranslationRow>): Promise<TranslationRow> {
  if (before.version > 0) return updateVersion(tx, translations, { before, expectedVersion: before.version, change })
  if ((await selectLocales.all(tx, { subject: before.subject })).length >= localesMost)
    throw fault(`There are texts in ${localesMost} languages already.`, 'locale')
  const added = await insertTranslation.get(tx, { ...before, ...change, version: 1 })
  if (!added) throw versionConflict(before)
  return added
}

/** Sets the given texts of a translation. Throws NOT_FOUND, VERSION_CONFLICT, or INVALID_INPUT with every fault. */
function setTranslation(ctx: Context, { subjectId, expectedVersion, ...input }: TranslationInput): Promise<TranslationRow> {
  return ctx.write(async (tx) => {
    const subject = await subjectOf(tx, subjectId)
    const locale = checkLocale(tx, input.locale)
    const before = await translationOf(tx, subjectId, locale)
    expectVersion(before, expectedVersion)
    const faults = faultsIn(subject, input)
    if (faults.length > 0) throw new DomainErrors(faults)
    const after = await saveTexts(tx, before, { ...textsIn(input), updatedAt: tx.now })
    await audit(tx, 'setTranslations', subjectId, before, after)
    return after
  })
}

function checkLocale(tx: Tx, given: string): string {
  const locale = isLocale(given) ? canonical(given) : undefined
  if (!locale) throw fault('Give the tag of a language, such as de or de-AT.', 'locale')
  const [first] = sharedSettings.of(tx.config).LOCALES
  if (locale === first) throw fault(`The texts in ${first} are those of the subject itself: change them there.`, 'locale')
  return locale
}

function textsIn({ name, description, seoTitle, seoDescription, terms }: Omit<TranslationInput, 'subjectId' | 'expectedVersion'>) {
  const given = Object.entries({ name, description, seoTitle, seoDescription }).filter(([, text]) => text !== undefined)
  const texts = Object.fromEntries(given.map(([field, text]) => [field, text?.trim() || null]))
  return { ...texts, ...(terms !== undefined && { terms: Object.fromEntries((terms ?? []).map(({ term, text }) => [term, text.trim()])) }) }
}
