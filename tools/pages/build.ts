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
/** 5 % less would take as long as all the rest of the build: that is for an image, which is built once. */
const brotliQuality = { usual: 8, best: 11 }

await runCommand(
  createCommand('node tools/pages/build.ts', 'Builds the pages of the shop for browsers into a new folder.')
    .argument('<folder>', 'where the pages are to be')
    .option('--best', 'compresses as well as it can, in three times the time: for an image', false)
    .action(buildInto),
)

/** The folder appears when it is whole. Of two builds at once, the first one counts. */
async function buildInto(folder: string, { best }: { best: boolean }): Promise<void> {
  const outDir = `${resolve(folder)}.${process.pid}`
  mkdirSync(dirname(outDir), { recursive: true })
  try {
    for (const { name } of pageList) await build(buildOptions(name, outDir))
    compress(outDir, best ? brotliQuality.best : brotliQuality.usual)
    if (!existsSync(folder)) renameSync(outDir, folder)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

function compress(folder: string, quality: number): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => compressible.test(name))
  for (const file of names.map((name) => join(folder, name))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes))
  }
}
