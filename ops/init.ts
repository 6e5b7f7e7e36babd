// Makes what a shop of processes needs before its services start: node ops/init.ts
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createCommand, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import type { Config } from '#kit/config.ts'
import { sharedSettings } from '#schema/settings.ts'
import { openKeys } from '#subgraphs/auth/keys.ts'
import { fillShop } from './init/fill.ts'
import { describeRotated, rotatable, rotate } from './init/rotate.ts'
import { derivedFrom, type FolderOf, makeMissing, secretsOf, writeDerived } from './init/secrets.ts'

type Options = { volumes?: string; rotate?: string[] }

const description = `Makes what is missing and replaces nothing that exists: the keys between the services, the key that signs access tokens,
the password of Redis; with ADMIN_EMAIL the first admin, who sets a password by a token that is printed once; with SEED=1 in development the demo
seed. A second run changes nothing and prints so. All of it is in DATA_DIR.`

await runCommand(
  createCommand('node ops/init.ts', description)
    .option('--volumes <dir>', 'each service has a folder of its own, DIR/<service>, and gets only what it needs')
    .option(
      '--rotate <kind...>',
      `takes the next of the three steps that change a key, and prints what to restart: ${rotatable.join(', ')}; claims and events with the name of a subgraph, such as --rotate claims orders. docs/runbooks/rotate-keys.md explains why`,
    )
    .action((options: Options) => run(options).catch(explain)),
)

async function run({ volumes, rotate: next }: Options): Promise<void> {
  const folderOf: FolderOf = (service) => (volumes ? join(volumes, service) : settings().DATA_DIR)
  if (next) return console.log(describeRotated(await rotateKey(folderOf, next)))
  await init(settings(), folderOf)
}

function rotateKey(folderOf: FolderOf, [kind = '', name = '']: string[]) {
  return rotate(kind, { folderOf, name, tokenSeconds: sharedSettings.of(settings()).ACCESS_TOKEN_SECONDS })
}

async function init(config: Config, folderOf: FolderOf): Promise<void> {
  let lines = 0
  const print = (line: string) => {
    lines += 1
    console.log(line)
  }
  for (const file of await makeKeys(config, folderOf)) print(`made ${file}`)
  await fillShop(config, folderOf, print)
  if (lines === 0) console.log('Nothing is missing.')
}

async function makeKeys(config: Config, folderOf: FolderOf): Promise<string[]> {
  const made = secretsOf(folderOf).flatMap(makeMissing)
  return [...made, ...derivedFrom(folderOf).flatMap(writeDerived), ...(await makeAccessTokenKey({ ...config, DATA_DIR: folderOf('auth') }))]
}

async function makeAccessTokenKey(config: Config): Promise<string[]> {
  const file = join(config.DATA_DIR, 'keys', 'access-token.jwk.json')
  const missing = existsSync(file) ? [] : [file]
  await openKeys(config)
  return missing
}

/** Turns an error of the file system that a person can mend into a UsageError. */
function explain(error: unknown): never {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') throw new UsageError(`Bazaar may not read or write ${path}.`)
  if (code === 'ENOENT') throw new UsageError(`There is no ${path}: run init without --rotate first.`)
  throw error
}
