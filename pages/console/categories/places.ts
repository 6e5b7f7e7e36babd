/** A category in the tree: `position` is its place among those below the same parent. */
export type Placed = { id: string; position: number; parent?: { id: string } | null }

/** Where something is dropped on a category: on its upper edge, on its lower one, or on itself. */
export type Side = 'before' | 'after' | 'inside'

/** Where a category comes to when it is put beside another one, or below it as the last. The place is counted without the one that moves. */
export function placeAt(moved: Placed, target: Placed, side: Side): { parentId: string | null; position?: number } {
  if (side === 'inside') return { parentId: target.id }
  const parentId = target.parent?.id ?? null
  const isLeft = (moved.parent?.id ?? null) === parentId && moved.position < target.position
  return { parentId, position: target.position + (side === 'after' ? 1 : 0) - (isLeft ? 1 : 0) }
}

/** On which side of a row of a height something is that is held `y` below its upper edge. */
export function sideAt(y: number, height: number): Side {
  if (y < height / 4) return 'before'
  return y > (height * 3) / 4 ? 'after' : 'inside'
}
