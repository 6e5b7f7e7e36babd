import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { dataOf, openTestShop } from './shop.ts'

export type ImageShop = Awaited<ReturnType<typeof openImageShop>>

type Method = 'GET' | 'HEAD' | 'PUT'

/** The mutation that adds an image. */
export const addDocument = `mutation ($input: AddProductImageInput!) {
  addProductImage(input: $input) { image { id alt width height isMade version } userErrors { code } } }`

const createUpload = `mutation ($input: CreateImageUploadInput!) {
  createImageUpload(input: $input) { uploadId uploadUrl expiresAt userErrors { code } } }`

/** Opens a shop with an admin who looks after images. */
export async function openImageShop(options: Parameters<typeof openTestShop>[0] = {}) {
  const shop = await openTestShop(options)
  const token = await shop.registerAdmin()
  const as = (document: string, variables: object = {}) => shop.ask(document, variables, { token })
  const get = (url: string, headers: Record<string, string> = {}, method: Method = 'GET') =>
    shop.router.app.inject({ method, url, headers })
  const put = (url: string, payload: Buffer) =>
    shop.router.app.inject({ method: 'PUT', url, payload, headers: { 'content-type': 'image/jpeg' } })
  const upload = async (productId: string, bytes: number, type = 'JPEG') =>
    dataOf(await as(createUpload, { input: { productId, bytes, type } })).createImageUpload
  const add = async (input: object) => dataOf(await as(addDocument, { input })).addProductImage.image
  const images = async (id: string, width = 640, format = 'WEBP') =>
    dataOf(await shop.ask(`{ product(id: "${id}") { images { id alt width height isMade url(width: ${width}, format: ${format}) } } }`))
      .product.images
  const addProduct = async (sku: string, name: string): Promise<string> =>
    dataOf(await as(`mutation { createProduct(input: { sku: "${sku}", name: "${name}", price: 100 }) { product { id } } }`)).createProduct
      .product.id
  /** Sends a picture of one colour and adds it. */
  const addPicture = async (productId: string, background: string, position?: number) => {
    const picture = await pictureOf(background)
    const { uploadUrl, uploadId } = await upload(productId, picture.length, 'PNG')
    await put(uploadUrl, picture)
    return add({ productId, uploadId, position })
  }
  const remove = async (id: string, expectedVersion: number) =>
    dataOf(await as(`mutation { removeProductImage(input: { id: "${id}", expectedVersion: ${expectedVersion} }) { userErrors { code } } }`))
  return { ...shop, as, get, put, upload, add, images, addProduct, addPicture, remove }
}

/** A PNG of one colour. */
export function pictureOf(background: string, width = 200): Promise<Buffer> {
  return sharp({ create: { width, height: 100, channels: 3, background } })
    .png()
    .toBuffer()
}

/** The files of images that a shop keeps. */
export function storedImages({ config }: ImageShop): string[] {
  try {
    return readdirSync(join(config.DATA_DIR, 'images'))
  } catch {
    return []
  }
}
