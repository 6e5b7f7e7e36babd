import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#schema/common.generated.ts'
import type { Content, Language } from './mail/letter.ts'

export * from '#kit/events/tables.ts'
export * from './addresses/tables.ts'
export * from './customer-groups/tables.ts'
export * from './invitations/tables.ts'
export * from './notes/tables.ts'

/** The users. A deleted user keeps the row, without what is personal. `email` is a copy of what auth owns. */
export const users = sqliteTable(
  'users',
  {
    id: text().primaryKey(),
    email: text(),
    displayName: text().notNull(),
    searchText: text().notNull(),
    locale: text().notNull(),
    timeZone: text().notNull(),
    marketingEmails: integer({ mode: 'boolean' }).notNull(),
    orderEmails: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull().default(1),
    rolesVersion: integer().notNull().default(0),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    deletedAt: integer({ mode: 'timestamp_ms' }),
    /** Whether nobody has shown yet that the address is theirs, as auth has it, and the version of that. */
    emailUnverified: integer({ mode: 'boolean' }).notNull().default(false),
    emailVersion: integer().notNull().default(0),
    // of the links by which news are turned off without a sign-in
    unsubscribeToken: text(),
    suspendedAt: integer({ mode: 'timestamp_ms' }),
    /** Why, for staff. */
    suspensionReason: text(),
    /** 0 where there was none since this is noted: a list by it has everybody. */
    lastSignInAt: integer({ mode: 'timestamp_ms' }).notNull().default(sql`0`),
  },
  (table) => [
    uniqueIndex('users_by_unsubscribe_token').on(table.unsubscribeToken).where(sql`${table.unsubscribeToken} IS NOT NULL`),
    index('users_by_email').on(table.email, table.id),
    index('users_by_sign_in').on(table.lastSignInAt, table.id),
    index('present_users').on(table.id).where(sql`${table.deletedAt} IS NULL`),
    index('suspended_users').on(table.id).where(sql`${table.suspendedAt} IS NOT NULL`),
    index('users_by_name').on(table.searchText, table.id),
  ],
)
export type UserRow = typeof users.$inferSelect
export type AccountSettingsRow = Pick<UserRow, 'locale' | 'timeZone' | 'marketingEmails' | 'orderEmails'>

/** Named sets of permissions. The built-in ones come with the migration. ADMIN's row holds what was published last, not what it allows. */
export const roles = sqliteTable('roles', {
  id: text().primaryKey(),
  name: text().notNull(),
  nameKey: text().notNull().unique(),
  description: text().notNull(),
  permissions: text({ mode: 'json' }).$type<Permission[]>().notNull(),
  builtIn: integer({ mode: 'boolean' }).notNull().default(false),
  version: integer().notNull().default(1),
})
export type RoleRow = typeof roles.$inferSelect

/** Which user has which role. */
export const grants = sqliteTable(
  'grants',
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    roleId: text()
      .notNull()
      .references(() => roles.id),
    grantedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.roleId] }), index('grants_by_role').on(table.roleId)],
)

/** The ends of every subgraph's chain of audit entries, as admin had them. Kept apart from the log, so that it cannot be rewritten unseen. */
export const auditAnchors = sqliteTable(
  'audit_anchors',
  {
    subgraph: text().notNull(),
    number: integer().notNull(),
    hash: text().notNull(),
    anchoredAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.subgraph, table.number] })],
)

/**
 * Letters: those that wait, and for some days those that left. `about` is what one is about, so that it is written once. A letter that waits
 * is handed over at `dueAt`, which is put off first: what was handed over by a process that died is due again.
 */
export const mails = sqliteTable(
  'mails',
  {
    id: text().primaryKey(),
    about: text().notNull().unique(),
    kind: text().$type<Content['kind']>().notNull(),
    userId: text(),
    address: text().notNull(),
    language: text().$type<Language>().notNull(),
    content: text({ mode: 'json' }).$type<Content>().notNull(),
    /** The token of the link in it, until it is sent. */
    secret: text(),
    status: text({ enum: ['WAITING', 'SENT', 'FAILED', 'WITHHELD', 'KEPT'] }).notNull(),
    attempts: integer().notNull().default(0),
    dueAt: integer({ mode: 'timestamp_ms' }).notNull(),
    failure: text(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    sentAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [
    index('mails_of_address').on(table.address, table.id),
    index('mails_of_user').on(table.userId, table.id),
    index('mails_of_status').on(table.status, table.id),
    index('due_mails').on(table.dueAt).where(sql`${table.status} = 'WAITING'`),
  ],
)
export type MailRow = typeof mails.$inferSelect
