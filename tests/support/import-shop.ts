import { type As, dataOf, openTestShop } from './shop.ts'

export type ImportShop = Awaited<ReturnType<typeof openImportShop>>

const createDocument = `mutation ($input: CreateProductImportInput!) {
  createProductImport(input: $input) { import { id status } uploadUrl expiresAt userErrors { code path } } }`

const importDocument = `query ($id: ID!) { productImport(id: $id) {
  id fileName dryRun status rows done created updated unchanged failed reportUrl finishedAt
  errors(first: 100) { totalCount edges { node { row column code message } } } } }`

const exportDocument =
  'query ($filter: ProductFilter, $withStock: Boolean) { productExport(filter: $filter, withStock: $withStock) { url } }'

/** Opens a shop with an admin who imports and exports products. */
export async function openImportShop(options: Parameters<typeof openTestShop>[0] = {}) {
  const shop = await openTestShop(options)
  const admin = { token: await shop.registerAdmin() }
  let keys = 0
  const as = (document: string, variables: object = {}, who: As = admin) => shop.ask(document, variables, who)
  const begin = async (input: object, who: As = admin) =>
    dataOf(await as(createDocument, { input: { fileName: 'products.csv', idempotencyKey: `key-${++keys}`, ...input } }, who))
      .createProductImport
  const put = (url: string, payload: Buffer | string) =>
    shop.router.app.inject({ method: 'PUT', url, payload, headers: { 'content-type': 'text/csv' } })
  const get = (url: string) => shop.router.app.inject({ method: 'GET', url })
  const look = async (id: string) => dataOf(await as(importDocument, { id })).productImport
  /** Sends a file. Returns the id of its import. */
  const sendFile = async (file: Buffer | string, input: object = {}, who?: As): Promise<string> => {
    const { uploadUrl, ...begun } = await begin({ bytes: Buffer.byteLength(file), ...input }, who)
    const answer = await put(uploadUrl, file)
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return begun.import.id
  }
  /** Imports a file. Returns what became of it. */
  const run = async (file: Buffer | string, input: object = {}, who?: As) => {
    const id = await sendFile(file, input, who)
    await shop.untilIdle()
    return look(id)
  }
  const exported = async (variables: object = { withStock: true }): Promise<string> =>
    (await get(dataOf(await as(exportDocument, variables)).productExport.url)).body
  return { ...shop, admin, as, begin, put, get, look, sendFile, run, exported }
}
