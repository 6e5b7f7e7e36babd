import { and, eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { type RoutedRequest, RouteError } from '#kit/http/routes.ts'
import { isSigned } from '#kit/http/signed-addresses.ts'
import { productImports } from '#subgraphs/products/tables.ts'
import { receiveFile } from './receive.ts'

/** How many files are sent at once. */
const atOnceMost = 4

const selectWaiting = statement((db, { id }: { id: string }) =>
  db
    .select({ bytes: productImports.bytes })
    .from(productImports)
    .where(and(eq(productImports.id, id), eq(productImports.status, 'WAITING'))),
)
const queue = statement((db, { id, sha256 }: { id: string; sha256: string }) =>
  db
    .update(productImports)
    .set({ status: 'QUEUED', sha256 })
    .where(and(eq(productImports.id, id), eq(productImports.status, 'WAITING'))),
)

const underWay = new Set<string>()

/** Takes the file that is sent to the address of an import. Throws RouteError. */
export async function receiveImport(ctx: Context, { params, query, stream }: RoutedRequest): Promise<{ status: string }> {
  const { id = '' } = params
  if (!isSigned(ctx.config, uploadPath(id), query, ctx.now))
    throw new RouteError(403, 'UPLOAD_REFUSED', 'This address is not valid any more. Ask createProductImport for another.')
  const waiting = await selectWaiting.get(ctx.db, { id })
  if (!waiting || underWay.has(id)) throw used()
  if (underWay.size >= atOnceMost)
    throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'Too many files are sent at once. Try again in a moment.')
  underWay.add(id)
  try {
    await receiveFile(ctx.config, { id, ...waiting }, stream, (sha256, giveName) => enqueue(ctx, id, sha256, giveName))
    return { status: 'QUEUED' }
  } finally {
    underWay.delete(id)
  }
}

/** The path to which the file of an import is sent. */
export function uploadPath(id: string): string {
  return `/imports/${id}`
}

async function enqueue(ctx: Context, id: string, sha256: string, giveName: () => void): Promise<void> {
  await ctx.write(async (tx) => {
    if ((await queue.run(tx, { id, sha256 })) !== 1) throw used()
    giveName()
    tx.dueTasks.add('importProducts')
  })
}

function used(): RouteError {
  return new RouteError(409, 'UPLOAD_REFUSED', 'A file was sent to this address already, or its import was cancelled.')
}
