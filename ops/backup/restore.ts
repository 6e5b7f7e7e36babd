import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import type { Config } from '#kit/config.ts'
import { configWith } from '#kit/config.ts'
import { missingLedger, openProvider } from '#subgraphs/payments/providers/open.ts'
import { openAsOfCut } from './as-of-cut.ts'
import { askProvider, type Told } from './ask-provider.ts'
import type { Given } from './give-back.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { Places } from './places.ts'
import { checkIsStopped, emptyRedis } from './redis.ts'
import { checkIsFree, clearStage, putInPlace, stage, stagedFolderOf } from './staging.ts'

/** What was restored; `told` and `redisKeys` are missing where the world outside was left alone. */
export type Restored = { manifest: Manifest; told?: Told; redisKeys?: number }

/** `apart` leaves the provider and Redis alone; `onGivenBack` gets every payment whose money is given back, at once. */
type Options = { dir: string; config: Config; places: Places; apart: boolean; onGivenBack?: (given: Given) => void }

/**
 * Puts a backup where there is no shop, and brings its books and the provider's together. Only when all of that is done the databases
 * get their names; until then it can be run again. Throws UsageError.
 */
export async function restore(options: Options): Promise<Restored> {
  const { dir, config, places, apart } = options
  const manifest = readManifest(dir)
  checkIsFree(places, manifest)
  if (!apart) await checkOutside(config)
  try {
    clearStage(places, manifest)
    await stage(dir, places, manifest)
    const found = apart ? {} : await outside(options, manifest)
    copyKeys(dir, places)
    putInPlace(places, manifest)
    return { manifest, ...found }
  } finally {
    clearStage(places, manifest)
  }
}

async function checkOutside(config: Config): Promise<void> {
  await checkProvider(config)
  if (config.REDIS_URL) await checkIsStopped(config)
}

async function checkProvider(config: Config): Promise<void> {
  const missing = await missingLedger(config)
  if (missing) throw new UsageError(`There is no payment provider to ask. ${missing}`)
}

async function outside(options: Options, manifest: Manifest): Promise<Omit<Restored, 'manifest'>> {
  const told = await agree(options, manifest)
  return { told, ...(options.config.REDIS_URL && { redisKeys: await emptyRedis(options.config) }) }
}

async function agree({ config, places, onGivenBack = () => {} }: Options, { at }: Manifest): Promise<Told> {
  // a provider in this process reports nothing: the shop that it would report to is not there
  const provider = await openProvider(configWith(config, { WEBHOOK_URL: '' }))
  try {
    const restored = await openAsOfCut({ config, folderOf: stagedFolderOf(places), at: new Date(at), provider })
    return await askProvider(restored, provider, onGivenBack).finally(restored.close)
  } finally {
    await provider.close()
  }
}

function copyKeys(dir: string, places: Places) {
  for (const { name, folder } of places.keyFolders())
    if (existsSync(join(dir, 'keys', name))) cpSync(join(dir, 'keys', name), join(folder, 'keys'), { recursive: true, force: false })
}
