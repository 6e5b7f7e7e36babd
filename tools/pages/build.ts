// Builds the pages into a folder, compressed beside each file: node tools/pages/build.ts FOLDER
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { createCommand, runCommand } from '#app/command.ts'
import { pageList } from '#router/pages/page-list.ts'
import { manifestOf } from './manifest.ts'
import { buildOptions } from './vite-options.ts'

/** What gets smaller. */
const compressible = /\.(js|css|svg|html)$/
/** Above these the build takes a second longer for a few per cent; the large files are those of the explorer. */
const brotliQuality = { small: 10, large: 9 }
const smallBytes = 400_000

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
    for (const { name } of pageList) await build(buildOptions(name, outDir))
    await writeManifests(join(outDir, 'manifests'))
    compress(outDir)
    if (!existsSync(folder)) renameSync(outDir, folder)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Writes which operations each page sends, for a shop that lets no others run. */
async function writeManifests(folder: string): Promise<void> {
  mkdirSync(folder)
  for (const { name } of pageList) {
    const manifest = await manifestOf(name)
    if (manifest) writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest))
  }
}

function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => compressible.test(one))) {
    const bytes = readFileSync(join(folder, name))
    const quality = brotliQuality[bytes.length < smallBytes ? 'small' : 'large']
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes))
  }
}
