import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keeper, prepareShop } from '#lab/checkouts/goods.ts'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import type { Proof } from './list.ts'

export type Result = { name: string; ms: number; code: number }

/** Runs a proof to its end. What it prints is shown, and kept in a file of the folder. */
export async function runProof(proof: Proof, folder: string): Promise<Result> {
  const start = Date.now()
  const code = await (proof.needsShop ? withShop((more) => runProgram(proof, more, folder)) : runProgram(proof, [], folder))
  return { name: proof.name, ms: Date.now() - start, code }
}

/** Does something beside a shop of one process, given the arguments that name it and its admin. */
async function withShop<T>(work: (args: string[]) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-proof-'))
  try {
    await prepareShop(dataDir, 1)
    const shop = await startOneProcess(dataDir)
    return await work(['--url', shop.url, '--email', keeper.email, '--password', keeper.password]).finally(shop.stop)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function runProgram({ name, args: [program = '', ...args] }: Proof, more: string[], folder: string): Promise<number> {
  const script = join(import.meta.dirname, `../${program}.ts`)
  const child = spawn(process.execPath, [script, ...args, ...more], { stdio: ['ignore', 'pipe', 'pipe'] })
  const file = createWriteStream(join(folder, `${name}.txt`))
  for (const [from, to] of [[child.stdout, process.stdout] as const, [child.stderr, process.stderr] as const])
    from.on('data', (chunk) => {
      to.write(chunk)
      file.write(chunk)
    })
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    child.once('close', () => process.exit(1))
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, stop)
  const [code] = (await once(child, 'close')) as [number | null]
  for (const signal of signals) process.off(signal, stop)
  file.end()
  return code ?? 1
}
