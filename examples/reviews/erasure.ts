import { eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { rememberDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { purchases, reports, reviews } from './tables.ts'

const forgetWriter = statement((db, { owner }: { owner: string }) =>
  db.update(reviews).set({ owner: null, author: null }).where(eq(reviews.owner, owner)),
)
const deletePurchases = statement((db, { owner }: { owner: string }) => db.delete(purchases).where(eq(purchases.owner, owner)))
const deleteReports = statement((db, { owner }: { owner: string }) => db.delete(reports).where(eq(reports.reporter, owner)))

/** The reviews of a deleted user stay without a name; what else is known of the user goes. An order that comes later is not recorded. */
export async function eraseCustomer(tx: Tx, { userId: owner }: EventOf<'user.deleted'>): Promise<void> {
  await rememberDeletedOwner(tx, owner)
  await forgetWriter.run(tx, { owner })
  await deletePurchases.run(tx, { owner })
  await deleteReports.run(tx, { owner })
}
