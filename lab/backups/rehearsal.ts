import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { environmentWith, readConfig } from '#kit/config.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { readManifest } from '#ops/backup/manifest.ts'
import { restore } from '#ops/backup/restore.ts'
import { type Checked, checkRestored } from './check.ts'

/** One backup of a shop under load, restored and opened elsewhere. Amounts are in the currency's smallest unit. */
export type Rehearsed = Checked & { pauseMs: number; bytes: number; givenBack: number; notGivenBack: number; learned: number }

type Plan = {
  dataDir: string
  workDir: string
  everyMs: number
  until: () => boolean
  each: (number: number, rehearsed: Rehearsed) => void
}

const program = join(import.meta.dirname, '../../ops/backup.ts')

/** Takes a backup as its users do. */
export async function takeBackup(dataDir: string, dir: string): Promise<void> {
  const child = spawn(process.execPath, [program, dir], {
    env: environmentWith({ DATA_DIR: dataDir }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [trouble, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new Error(trouble.trim())
}

/** Restores a backup into a new folder beside a copy of the provider's ledger as it is now, opens it as a shop, and looks. */
export async function rehearse(dataDir: string, backup: string, dir: string): Promise<Rehearsed> {
  await copyLedger(dataDir, dir)
  const config = readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent', NODE_ENV: 'test' })
  const { outcome: told } = await restore({ dir: backup, config, folders: dataFoldersOf(config), apart: false })
  if (!told) throw new Error('The provider was not asked.')
  const { pauseMs, databases } = readManifest(backup)
  const bytes = Object.values(databases).reduce((sum, database) => sum + database.bytes, 0)
  const [done, refused] = [told.reversals.filter(({ refusal }) => !refusal), told.reversals.filter(({ refusal }) => refusal)]
  const total = (given: typeof done) => given.reduce((sum, { amount }) => sum + amount, 0)
  const checked = await checkRestored(dir, told)
  rmSync(dir, { recursive: true, force: true })
  return { ...checked, pauseMs, bytes, givenBack: total(done), notGivenBack: total(refused), learned: told.missedRefunds.length }
}

/** While others trade: takes a backup every so often, and restores each when the next one is there, so that the world has gone on. */
export async function rehearseAll({ dataDir, workDir, everyMs, until, each }: Plan): Promise<void> {
  const backupOf = (number: number) => join(workDir, `backup-${number}`)
  const look = async (number: number) => {
    each(number, await rehearse(dataDir, backupOf(number), join(workDir, `restored-${number}`)))
    rmSync(backupOf(number), { recursive: true })
  }
  let number = 0
  while (!until()) {
    const due = sleep(everyMs)
    number += 1
    await takeBackup(dataDir, backupOf(number))
    if (number > 1) await look(number - 1)
    await due
  }
  if (number > 0) await look(number)
}

// the provider goes on whatever becomes of the shop: what counts is its ledger at the time of the restore
async function copyLedger(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const ledger = new Sqlite(join(from, 'sandbox-provider.db'), { fileMustExist: true })
  ledger.exec('BEGIN; SELECT count(*) FROM sqlite_master')
  await ledger.backup(join(to, 'sandbox-provider.db'), { progress: () => 1000 })
  ledger.close()
}
