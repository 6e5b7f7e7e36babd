import { client } from '#pages/console/client.ts'
import {
  CategoriesBelowDocument,
  type CategoryBranchFragment,
  MoveCategoryDocument,
  TopCategoriesDocument,
} from '#pages/console/documents.generated.ts'
import { sendOnce, sentencesIn } from '#pages/console/parts/send.ts'
import { placeAt, type Side } from './places.ts'
import { texts } from './texts.ts'

/** What is moved: the category, and to which side of another one. */
export type Move = { moved: CategoryBranchFragment; target: CategoryBranchFragment; side: Side }

/** Moves a category and reads the tree again. Returns what came of it, as a sentence. */
export async function move({ moved, target, side }: Move): Promise<string> {
  const { id, name, version } = moved
  const outcome = await sendOnce(client, MoveCategoryDocument, { input: { id, expectedVersion: version, ...placeAt(moved, target, side) } })
  await readTreeAgain()
  const refused = sentencesIn(outcome).join(' ')
  return refused || texts.wasMoved(name, target.name, side)
}

/** Asks again for what is open of the tree. */
export async function readTreeAgain(): Promise<void> {
  await client.refetchQueries({ include: [TopCategoriesDocument, CategoriesBelowDocument] })
}
