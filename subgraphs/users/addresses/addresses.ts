// The address book of a user.
import { and, eq, sql } from 'drizzle-orm'
import { type Context, isOwnOr, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import type { CreateAddressInput, DeleteAddressInput, UpdateAddressInput } from '#subgraphs/users/schema.generated.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { findCaller } from '#subgraphs/users/user-rows.ts'
import { type AddressTexts, checkAddress } from './address-checks.ts'
import { type AddressRow, addresses } from './tables.ts'

type Defaults = Partial<Pick<AddressRow, 'isDefaultShipping' | 'isDefaultBilling'>>
type Wanted = { isDefaultShipping?: boolean | null; isDefaultBilling?: boolean | null }

const selectOf = statement((db, { userId }: { userId: string }) =>
  db.select().from(addresses).where(eq(addresses.userId, userId)).orderBy(sql`rowid`),
)
const insertAddress = statement((db, row: typeof addresses.$inferInsert) => db.insert(addresses).values(row).returning())
const updateAddressRow = statement((db, { id, ...next }: Partial<AddressRow> & { id: string }) =>
  db.update(addresses).set(next).where(eq(addresses.id, id)).returning(),
)
const clearDefaults = statement((db, { userId, ...defaults }: Defaults & { userId: string }) =>
  db.update(addresses).set(defaults).where(eq(addresses.userId, userId)),
)
const deleteOwn = statement((db, { id, userId }: { id: string; userId: string }) =>
  db.delete(addresses).where(and(eq(addresses.id, id), eq(addresses.userId, userId))),
)
const deleteOf = statement((db, { userId }: { userId: string }) => db.delete(addresses).where(eq(addresses.userId, userId)))

/** Returns a user's addresses, the oldest first. Null for who may not see them. */
export async function addressesOf(ctx: Context, userId: string): Promise<AddressRow[] | null> {
  return isOwnOr(ctx, userId, 'USERS_READ') ? ctx.load.many(addresses, 'userId', userId) : null
}

/** Puts an address into the caller's book, or returns the same one that is in it. The first is the default. Throws NOT_FOUND, INVALID_INPUT or LIST_FULL. */
export async function createAddress(ctx: Context, { address, ...wanted }: CreateAddressInput): Promise<AddressRow> {
  const texts = await checkAddress(address, ['input', 'address'])
  return ctx.write(async (tx) => {
    const { id: userId } = await findCaller(tx)
    const present = await selectOf.all(tx, { userId })
    const same = present.find((row) => isSame(row, texts))
    if (same) return setDefaults(tx, same, wanted)
    checkRoom(tx, present.length)
    const row = { id: newId('adr', tx.now), userId, ...texts, createdAt: tx.now, updatedAt: tx.now }
    const first = present.length === 0 ? { isDefaultShipping: true, isDefaultBilling: true } : {}
    return setDefaults(tx, (await insertAddress.get(tx, row)) as AddressRow, { ...first, ...wanted })
  })
}

/** Changes an address of the caller's book as a whole. Throws NOT_FOUND or INVALID_INPUT. */
export async function updateAddress(ctx: Context, { id, address, ...wanted }: UpdateAddressInput): Promise<AddressRow> {
  const texts = address ? await checkAddress(address, ['input', 'address']) : {}
  return ctx.write(async (tx) => {
    const { id: userId } = await findCaller(tx)
    const found = (await selectOf.all(tx, { userId })).find((row) => row.id === id)
    if (!found) throw notFound('address')
    const changed = (await updateAddressRow.get(tx, { id, ...texts, updatedAt: tx.now })) as AddressRow
    return setDefaults(tx, changed, wanted)
  })
}

/** Removes an address from the caller's book. One that is not in it is removed already. Returns the id. */
export function deleteAddress(ctx: Context, { id }: DeleteAddressInput): Promise<string> {
  return ctx.write(async (tx) => {
    await deleteOwn.run(tx, { id, userId: tx.caller.sub ?? '' })
    return id
  })
}

/** Deletes the book of a user who is being deleted. */
export async function dropAddresses(tx: Tx, userId: string): Promise<void> {
  await deleteOf.run(tx, { userId })
}

function checkRoom(tx: Tx, present: number): void {
  const most = settings.of(tx.config).ADDRESSES
  if (most > 0 && present >= most)
    throw new DomainError('LIST_FULL', `You can keep ${most} addresses at most. Delete one first.`, { path: ['input'] })
}

// what is left out stays as it is; the default before makes room
async function setDefaults(tx: Tx, row: AddressRow, { isDefaultShipping, isDefaultBilling }: Wanted): Promise<AddressRow> {
  const { id, userId } = row
  if (isDefaultShipping) await clearDefaults.run(tx, { userId, isDefaultShipping: false })
  if (isDefaultBilling) await clearDefaults.run(tx, { userId, isDefaultBilling: false })
  const next = { isDefaultShipping: isDefaultShipping ?? row.isDefaultShipping, isDefaultBilling: isDefaultBilling ?? row.isDefaultBilling }
  return (await updateAddressRow.get(tx, { id, ...next })) as AddressRow
}

function isSame(row: AddressRow, texts: AddressTexts): boolean {
  return Object.entries(texts).every(([name, text]) => row[name as keyof AddressRow] === text)
}
