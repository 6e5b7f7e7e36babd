import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import type { Config } from '#kit/config.ts'
import { configWith } from '#kit/config.ts'
import { copyPrivateFolder } from '#kit/secret-files.ts'
import { missingLedger, openProvider } from '#subgraphs/payments/providers/open.ts'
import type { DataFolders } from './data-folders.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { type ProviderOutcome, reconcileWithProvider } from './provider-reconciliation.ts'
import { checkIsStopped, emptyRedis } from './redis.ts'
import { type RestoredImages, restoreImages } from './restore-images.ts'
import { openRestoredBooks } from './restored-books.ts'
import type { Reversal } from './reversals.ts'
import { checkIsFree, clearStage, putInPlace, stage, stagedFolderOf } from './staging.ts'

/** What was restored. With `apart` there is no `outcome` and no `redisKeys`; a backup of an older version has no `images`. */
export type Restored = { manifest: Manifest; images?: RestoredImages; outcome?: ProviderOutcome; redisKeys?: number }

/** `apart` leaves the provider and Redis alone; `onReversal` gets each payment that is given back, at once. */
type Options = { dir: string; config: Config; folders: DataFolders; apart: boolean; onReversal?: (reversal: Reversal) => void }

/**
 * Puts a backup where there is no shop, and reconciles its books with the provider's. The databases get their names last: after a
 * failure before that, it can be run again. Throws UsageError.
 */
export async function restore(options: Options): Promise<Restored> {
  const { dir, config, folders, apart } = options
  const manifest = readManifest(dir)
  checkIsFree(folders, manifest)
  if (!apart) await checkOutside(config)
  try {
    clearStage(folders, manifest)
    await stage(dir, folders, manifest)
    const found = apart ? {} : await reconcileOutside(options, manifest)
    copyKeys(dir, folders)
    const images = await restoreImages(dir, folders, manifest)
    putInPlace(folders, manifest)
    return { manifest, ...found, ...(images && { images }) }
  } finally {
    clearStage(folders, manifest)
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

async function reconcileOutside(options: Options, manifest: Manifest): Promise<Omit<Restored, 'manifest' | 'images'>> {
  const outcome = await reconcile(options, manifest)
  return { outcome, ...(options.config.REDIS_URL && { redisKeys: await emptyRedis(options.config) }) }
}

async function reconcile({ config, folders, onReversal = () => {} }: Options, { at }: Manifest): Promise<ProviderOutcome> {
  // a provider in this process reports nothing: the shop that it would report to is not there
  const provider = await openProvider(configWith(config, { WEBHOOK_URL: '' }))
  try {
    const books = await openRestoredBooks({ config, folderOf: stagedFolderOf(folders), at: new Date(at), provider })
    return await reconcileWithProvider(books, provider, onReversal).finally(books.close)
  } finally {
    await provider.close()
  }
}

function copyKeys(dir: string, folders: DataFolders) {
  for (const { name, folder } of folders.keyFolders())
    if (existsSync(join(dir, 'keys', name))) copyPrivateFolder(join(dir, 'keys', name), join(folder, 'keys'))
}
