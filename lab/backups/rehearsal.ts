import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { environmentWith, readConfig } from '#kit/config.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { readManifest } from '#ops/backup/manifest.ts'
import { restore } from '#ops/backup/restore.ts'
import { sumOf } from '#schema/money.ts'
import { type Checked, checkRestored } from './check.ts'

/** One backup of a shop under load, restored and opened elsewhere. Amounts are in the currency's smallest unit. */
export type Rehearsed = Checked & { pauseMs: number; bytes: number; givenBack: number; notGivenBack: number; refundsNoted: number }

type Plan = { dataDir: string; workDir: string; everyMs: number; ms: number; onEach: (rehearsed: Rehearsed) => void }

const program = join(import.meta.dirname, '../../ops/backup.ts')

/** Takes a backup every `everyMs`, for `ms`. Restores each when the next one is there, so that the shop has gone on meanwhile. */
export async function rehearseAll({ dataDir, workDir, everyMs, ms, onEach }: Plan): Promise<void> {
  const end = Date.now() + ms
  let last: string | undefined
  for (let number = 1; Date.now() < end; number += 1) {
    const due = sleep(everyMs)
    const backup = join(workDir, `backup-${number}`)
    await takeBackup(dataDir, backup)
    if (last) onEach(await rehearse(dataDir, last))
    last = backup
    await due
  }
  if (last) onEach(await rehearse(dataDir, last))
}

/** Takes a backup as an operator does. Throws what the program prints where it fails. */
async function takeBackup(dataDir: string, backup: string): Promise<void> {
  const env = environmentWith({ DATA_DIR: dataDir })
  await promisify(execFile)(process.execPath, [program, backup], { env })
}

/** Restores a backup into a new folder beside a copy of the provider's ledger as it is now, opens it as a shop, and removes both. */
async function rehearse(dataDir: string, backup: string): Promise<Rehearsed> {
  const dir = `${backup}-restored`
  await copyLedger(dataDir, dir)
  const config = readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent', NODE_ENV: 'test' })
  const { outcome } = await restore({ dir: backup, config, folders: dataFoldersOf(config), apart: false })
  if (!outcome) throw new Error('The provider was not asked.')
  const { pauseMs, databases } = readManifest(backup)
  const amountOf = (isRefused: boolean) =>
    sumOf(outcome.reversals.filter(({ refusal }) => Boolean(refusal) === isRefused).map(({ amount }) => amount))
  const checked = await checkRestored(dir, outcome)
  for (const folder of [dir, backup]) rmSync(folder, { recursive: true })
  const bytes = sumOf(Object.values(databases).map((database) => database.bytes))
  return {
    ...checked,
    pauseMs,
    bytes,
    givenBack: amountOf(false),
    notGivenBack: amountOf(true),
    refundsNoted: outcome.missedRefunds.length,
  }
}

// the provider goes on whatever becomes of the shop: what counts is its ledger at the time of the restore
async function copyLedger(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const ledger = new Sqlite(join(from, 'sandbox-provider.db'), { fileMustExist: true })
  ledger.exec('BEGIN; SELECT count(*) FROM sqlite_master')
  await ledger.backup(join(to, 'sandbox-provider.db'), { progress: () => 1000 })
  ledger.close()
}
