// Builds the pages into a folder, compressed beside each file: node tools/pages/build.ts FOLDER
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { createCommand, runCommand } from '#app/command.ts'
import { pageList } from '#router/pages/page-list.ts'
import { buildOptions } from './vite-options.ts'

/** What gets smaller. */
const compressible = /\.(js|css|svg|html)$/
/** The explorer is large, and developers open it on their own machine: 4 % less of it would take as long as building it. */
const brotliQuality = { explorer: 8, others: 10 }

await runCommand(
  createCommand('node tools/pages/build.ts', 'Builds the pages of the shop for browsers into a new folder.')
    .argument('<folder>', 'where the pages are to be')
    .action(buildInto),
)

/** The folder appears when it is whole. Of two builds at once, the first one counts. */
async function buildInto(folder: string): Promise<void> {
  const outDir = `${resolve(folder)}.${process.pid}`
  mkdirSync(dirname(outDir), { recursive: true })
  try {
    for (const { name } of pageList) {
      await build(buildOptions(name, outDir))
      compress(outDir, name === 'explorer' ? brotliQuality.explorer : brotliQuality.others)
    }
    if (!existsSync(folder)) renameSync(outDir, folder)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Compresses what is not compressed yet. */
function compress(folder: string, quality: number): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => compressible.test(name))
  for (const file of names.map((name) => join(folder, name)).filter((one) => !existsSync(`${one}.br`))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes))
  }
}
