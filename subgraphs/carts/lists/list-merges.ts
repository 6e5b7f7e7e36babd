import type { Tx } from '#kit/context.ts'
import { settings } from '#subgraphs/carts/settings.ts'
import { joinItems } from './list-items.ts'
import { changeList, dropList, listsOf } from './lists.ts'
import type { ProductListRow } from './tables.ts'

/**
 * Makes the lists of a guest who has signed in the user's. Two of the same kind, or wish lists of the same name, become one, and a wish list for
 * which the user has no room goes into the first one.
 */
export async function mergeLists(tx: Tx, userId: string, guest: string): Promise<void> {
  for (const list of await listsOf(tx, [guest])) await takeList(tx, userId, list)
}

async function takeList(tx: Tx, userId: string, list: ProductListRow): Promise<void> {
  const into = targetOf(tx, list, await listsOf(tx, [userId], list.kind))
  if (!into) return void (await changeList(tx, list.id, { owner: userId, network: null }))
  const { LIST_PRODUCTS, VIEWED_PRODUCTS } = settings.of(tx.config)
  const most = list.kind === 'VIEWED' ? VIEWED_PRODUCTS : LIST_PRODUCTS
  if (!into.isOff) await joinItems(tx, list.id, into.id, { most, sums: list.kind === 'SAVED' })
  await changeList(tx, into.id)
  await dropList(tx, list.id)
}

/** The user's list into which the guest's goes; undefined where it stays a list of its own. */
function targetOf(tx: Tx, { kind, name }: ProductListRow, present: ProductListRow[]): ProductListRow | undefined {
  const same = present.find((list) => list.name === name)
  const most = settings.of(tx.config).WISH_LISTS
  return same ?? (kind === 'WISHES' && most > 0 && present.length >= most ? present[0] : undefined)
}
