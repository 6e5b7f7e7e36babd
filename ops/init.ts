// Makes what a shop of processes needs before its services start: node ops/init.ts
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { settings, stopWith } from '#app/settings.ts'
import { subgraphNames } from '#app/subgraph-dirs.ts'
import type { Config } from '#kit/config.ts'
import { openKeys } from '#subgraphs/auth/keys.ts'
import { makeMissing } from './init/files.ts'
import { fillShop } from './init/fill.ts'
import { rotateClaimKey } from './init/rotate.ts'
import { type FolderOf, secretsOf } from './init/secrets.ts'

const usage = `node ops/init.ts [--volumes DIR] [--rotate SUBGRAPH]

Makes what is missing and replaces nothing that is there: the keys between the services, the key that signs access tokens,
the password of Redis; with ADMIN_EMAIL the first admin, whose password is printed once; with SEED=1 in development the demo
seed. A second run changes nothing and says so. All of it stands in DATA_DIR.

  --volumes DIR       each service has a folder of its own, DIR/<service>, and gets only what it needs
  --rotate SUBGRAPH   takes the next of the three steps that change the claim key of a subgraph, and says what to restart;
                      docs/runbooks/rotate-claim-keys.md tells why`

const { values } = parseArgs({ options: { help: { type: 'boolean' }, volumes: { type: 'string' }, rotate: { type: 'string' } } })
const folderOf: FolderOf = (service) => (values.volumes ? join(values.volumes, service) : settings().DATA_DIR)

await run().catch(sayTrouble)

function rotate(folderOf: FolderOf, subgraph: string): void {
  if (!subgraphNames().includes(subgraph)) stopWith(`There is no subgraph ${subgraph}: it is one of ${subgraphNames().join(', ')}.`)
  console.log(rotateClaimKey(folderOf, subgraph))
}

async function run(): Promise<void> {
  if (values.help) return console.log(usage)
  if (values.rotate) return rotate(folderOf, values.rotate)
  await init(settings(), folderOf)
}

async function init(config: Config, folderOf: FolderOf): Promise<void> {
  let lines = 0
  const say = (line: string) => {
    lines += 1
    console.log(line)
  }
  for (const file of await makeKeys(config, folderOf)) say(`made ${file}`)
  await fillShop(config, folderOf, say)
  if (lines === 0) console.log('Nothing is missing.')
}

async function makeKeys(config: Config, folderOf: FolderOf): Promise<string[]> {
  return [...secretsOf(folderOf).flatMap(makeMissing), ...(await openAccessTokenKey({ ...config, DATA_DIR: folderOf('auth') }))]
}

async function openAccessTokenKey(config: Config): Promise<string[]> {
  const file = join(config.DATA_DIR, 'keys', 'access-token.jwk.json')
  const missing = existsSync(file) ? [] : [file]
  await openKeys(config)
  return missing
}

function sayTrouble(error: unknown): never {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') return stopWith(`Bazaar may not read or write ${path}.`)
  if (code === 'ENOENT') return stopWith(`There is no ${path}: run init without --rotate first.`)
  throw error
}
