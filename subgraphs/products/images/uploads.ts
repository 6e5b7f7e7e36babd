import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { type RoutedRequest, RouteError } from '#kit/http/routes.ts'
import { addressMs } from '#kit/http/signed-addresses.ts'
import { writeReceived } from '#subgraphs/products/received-bytes.ts'
import type { CreateImageUploadInput } from '#subgraphs/products/schema.generated.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { imageUploads, products } from '#subgraphs/products/tables.ts'
import { addressOf, type Upload, uploadOf } from './addresses.ts'
import { inWorkFolder, isStored, type Stored, storeImage } from './store.ts'

type Address = { uploadId: string; uploadUrl: string; expiresAt: Date }

/** How long an upload may take, and how many are taken at once. */
const [uploadMs, atOnceMost] = [25_000, 8]

const selectProduct = statement((db, { id }: { id: string }) => db.select({ id: products.id }).from(products).where(eq(products.id, id)))
const selectUpload = statement((db, { id }: { id: string }) => db.select().from(imageUploads).where(eq(imageUploads.id, id)))
const insertUpload = statement((db, row: typeof imageUploads.$inferInsert) => db.insert(imageUploads).values(row).onConflictDoNothing())

const underWay = new Set<string>()

/** Gives an address to which one file can be uploaded. Throws NOT_FOUND, or IMAGE_REFUSED where it is too large. */
export function createImageUpload(ctx: Context, { productId, type, bytes }: CreateImageUploadInput): Promise<Address> {
  const most = settings.of(ctx.config).IMAGE_BYTES
  if (most && bytes > most) throw new DomainError('IMAGE_REFUSED', `It has more than ${most} bytes.`, { path: ['input', 'bytes'] })
  return ctx.write(async (tx) => {
    if (!(await selectProduct.get(tx, { id: productId }))) throw notFound('product', ['input', 'productId'])
    const upload = { id: newId('upl', tx.now), productId, type, bytes, until: tx.now.getTime() + addressMs }
    await audit(tx, 'createImageUpload', productId, null, { uploadId: upload.id, type, bytes })
    return { uploadId: upload.id, uploadUrl: addressOf(ctx.config, upload), expiresAt: new Date(upload.until) }
  })
}

/** Takes the file that is sent to an address, and makes an image of it. Returns its size. Throws RouteError. */
export async function receiveUpload(ctx: Context, { params, query, stream }: RoutedRequest): Promise<Omit<Stored, 'hash'>> {
  const upload = uploadOf(ctx.config, params.id ?? '', query, ctx.now)
  if (!upload) throw new RouteError(403, 'UPLOAD_REFUSED', 'This address is not valid any more. Ask createImageUpload for another.')
  if (underWay.has(upload.id) || (await selectUpload.get(ctx.db, upload))) throw used()
  if (underWay.size >= atOnceMost)
    throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'Too many images are sent at once. Try again in a moment.')
  underWay.add(upload.id)
  try {
    const { width, height } = await inWorkFolder(ctx.config, (folder) => take(ctx, upload, stream, folder))
    return { width, height }
  } catch (error) {
    throw refusalOf(error, stream)
  } finally {
    underWay.delete(upload.id)
  }
}

/** Returns the files of an upload for a product. Throws NOT_FOUND. */
export async function uploadedImage(tx: Tx, id: string, productId: string): Promise<Stored> {
  const upload = await selectUpload.get(tx, { id })
  if (upload?.productId !== productId) throw notFound('upload', ['input', 'uploadId'])
  return upload
}

function refusalOf(error: unknown, stream: IncomingMessage): unknown {
  if (error instanceof DomainError) return new RouteError(422, error.code, error.message)
  const isClosed = stream.errored && !(error instanceof RouteError)
  return isClosed ? new RouteError(400, 'BAD_REQUEST', 'The connection was closed in the middle of the file.') : error
}

async function take(ctx: Context, upload: Upload, stream: IncomingMessage, folder: string): Promise<Stored> {
  const source = join(folder, 'source')
  await writeReceived(stream, source, { bytes: upload.bytes, ms: uploadMs, refusal: 'IMAGE_REFUSED' })
  const stored = await storeImage(ctx.config, folder, source, upload.type)
  await ctx.write(async (tx) => {
    // the sweep may have removed older files of the same name
    if (!isStored(ctx.config, stored.hash)) throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'Send it again.')
    const row = { id: upload.id, productId: upload.productId, ...stored, at: tx.now }
    if ((await insertUpload.run(tx, row)) !== 1) throw used()
  })
  return stored
}

function used(): RouteError {
  return new RouteError(409, 'UPLOAD_REFUSED', 'A file was sent to this address already. Add it with addProductImage.')
}
