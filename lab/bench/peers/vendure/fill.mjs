// Fills a folder with a Vendure shop that sells the products of a file: node fill.mjs FOLDER FILE PORT
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bootstrap, JobQueueService, TransactionalConnection } from '@vendure/core'
import { populate } from '@vendure/core/cli/index.js'
import { configOf } from './config.mjs'

const [folder = '', file = '', port = ''] = process.argv.slice(2)

const initialData = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  roles: [],
  taxRates: [{ name: 'Standard Tax', percentage: 20 }],
  shippingMethods: [{ name: 'Standard Shipping', price: 500 }],
  paymentMethods: [
    { name: 'Standard Payment', handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] } },
  ],
  collections: [],
  countries: [
    { name: 'Germany', code: 'DE', zone: 'Europe' },
    { name: 'United Kingdom', code: 'GB', zone: 'Europe' },
  ],
}

const columns =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets'

await fill(JSON.parse(readFileSync(file, 'utf8')))
process.exit()

/** Each product has left a job to index it. They are removed: the whole index is made by one. */
async function fill(goods) {
  const csv = join(folder, 'products.csv')
  writeFileSync(csv, [columns, ...goods.map(lineOf)].join('\n'))
  const app = await populate(() => bootstrap(configOf(folder, Number(port), true)), initialData, csv)
  await app.get(TransactionalConnection).rawConnection.query('DELETE FROM job_record')
  await app.get(JobQueueService).start()
  await reindex()
  await app.close()
}

function lineOf({ name, slug, description, sku, price, stock }) {
  return [name, slug, `"${description}"`, '', '', '', '', sku, (price / 100).toFixed(2), 'standard', stock, 'true', '', ''].join(',')
}

async function reindex() {
  const login = await ask('mutation { login(username: "superadmin", password: "bench-peer") { __typename } }')
  const token = login.headers.get('vendure-auth-token')
  const { id } = (await ask('mutation { reindex { id } }', token)).data.reindex
  for (let state = ''; state !== 'COMPLETED'; await sleep(200)) {
    if (state === 'FAILED') throw new Error('The search index cannot be made.')
    // while it makes the index, the process closes connections that it had no time for
    const answer = await ask(`{ job(jobId: "${id}") { state } }`, token).catch(() => undefined)
    state = answer?.data.job.state ?? ''
  }
}

async function ask(query, token) {
  const response = await fetch(`http://127.0.0.1:${port}/admin-api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return { data, headers: response.headers }
}
