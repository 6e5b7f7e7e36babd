import { expect, test } from 'vitest'
import { isNode, type Node, parseSource, readSources, type Source } from '#tests/support/source.ts'

/** Functions that return a part of a statement. Only a statement calls them. */
const parts = [
  'conditionOf',
  'countSome',
  'expired',
  'hasEmail',
  'isAtMain',
  'isBelow',
  'matching',
  'matchingBeside',
  'matchingBySignIn',
  'matchingList',
  'matchingListByPrice',
  'matchingWithEmail',
  'matchingWithTotal',
  'nthAt',
  'ownerDeleted',
  'selectPage',
]
/** What builds a statement once. */
const once = ['statement', 'pagesOf']
/** What a database is called, as a variable or a property. */
const databases = ['db', 'tx', 'reader', 'writer']
const verbs = ['select', 'selectDistinct', 'insert', 'update', 'delete', 'run', 'all', 'get', '$count', 'with']

test('a statement is built in a constant, and nowhere else', () => {
  const served = readSources().filter(({ file }) => /^(subgraphs|kit)\//.test(file) && !file.includes('/test/'))
  expect(served.flatMap(built)).toEqual([])
})

test('the check finds a statement that is built in a function, and none in a constant', () => {
  const text = `
    const selectCart = statement((db, { id }) => db.select().from(carts).where(and(eq(carts.id, id), ownerDeleted(db, carts.owner))))
    const page = pagesOf(carts, { where: (values, db) => exists(db.select().from(lines)) })
    export async function find(ctx, tx, id) {
      running.delete(id)
      await tx
        .update(carts)
        .where(ownerDeleted(tx, carts.owner))
      return [await ctx.db.select().from(carts).get(), await tx.$count(carts), await tx.all(sql\`SELECT 1\`), selectCart.get(tx, { id })]
    }
    function ownerDeleted(db, owner) {
      return inArray(owner, db.select().from(deletedOwners))
    }`
  expect(built(parseSource('carts.ts', text))).toEqual([
    'carts.ts: tx.update(carts)',
    'carts.ts: ownerDeleted(tx, carts.owner)',
    'carts.ts: ctx.db.select()',
    'carts.ts: tx.$count(carts)',
    'carts.ts: tx.all(sql`SELECT 1`)',
  ])
})

/** The calls that build a statement outside a constant, with their file. */
function built({ file, text, statements }: Source): string[] {
  return buildsIn(statements).map(({ start, end }) => `${file}: ${text.slice(start, end).replace(/\s*\n\s*/g, '')}`)
}

function buildsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(buildsIn)
  if (!isNode(node) || isOnce(node)) return []
  return [...(isBuild(node) ? [node] : []), ...Object.values(node).flatMap(buildsIn)]
}

function isOnce({ type, callee, id }: Node): boolean {
  if (type === 'FunctionDeclaration') return parts.includes(id?.name ?? '')
  return type === 'CallExpression' && once.includes(callee?.name ?? '')
}

function isBuild({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' || !callee) return false
  const { name = '', object, property } = callee
  return parts.includes(name) || (verbs.includes(property?.name ?? '') && databases.includes(object?.name ?? object?.property?.name ?? ''))
}
