import type { Context } from '#kit/context.ts'
import { checkAll, DomainError } from '#kit/errors.ts'
import type { UpdateAccountSettingsInput } from './schema.generated.ts'
import type { AccountSettingsRow, UserRow } from './tables.ts'
import { findCaller, saveUser } from './user-rows.ts'

/** The settings of a new user, and of a deleted one. */
export const defaultSettings: AccountSettingsRow = { locale: 'en-GB', timeZone: 'UTC', marketingEmails: false, orderEmails: true }

/** Changes the caller's own settings. Throws NOT_FOUND or INVALID_INPUT. */
export function updateAccountSettings(ctx: Context, input: UpdateAccountSettingsInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const user = await findCaller(tx)
    return saveUser(tx, user, changedSettings(user, input, ['input']))
  })
}

/** Returns the settings with the given ones changed, in their canonical form. Throws INVALID_INPUT. */
export function changedSettings(before: AccountSettingsRow, input: UpdateAccountSettingsInput, path: string[]): AccountSettingsRow {
  return checkAll<AccountSettingsRow>({
    locale: () => (input.locale ? checkLocale(input.locale, [...path, 'locale']) : before.locale),
    timeZone: () => (input.timeZone ? checkTimeZone(input.timeZone, [...path, 'timeZone']) : before.timeZone),
    marketingEmails: () => input.marketingEmails ?? before.marketingEmails,
    orderEmails: () => input.orderEmails ?? before.orderEmails,
  })
}

function checkLocale(value: string, path: string[]): string {
  const locale = orUndefined(() => Intl.DateTimeFormat.supportedLocalesOf(value.trim())[0])
  if (locale) return locale
  throw new DomainError('INVALID_INPUT', 'Choose a language and region as a BCP 47 tag, such as en-GB.', { path })
}

function checkTimeZone(value: string, path: string[]): string {
  const timeZone = orUndefined(() => new Intl.DateTimeFormat('en', { timeZone: value.trim() }).resolvedOptions().timeZone)
  if (timeZone) return timeZone
  throw new DomainError('INVALID_INPUT', 'Choose a time zone by its IANA name, such as Europe/London.', { path })
}

/** Intl throws a RangeError for what it cannot read. */
function orUndefined(read: () => string | undefined): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
