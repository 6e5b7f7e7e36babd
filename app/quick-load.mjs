// Makes the modules of a program load in half of the time: node --import ./app/quick-load.mjs PROGRAM
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import unused from './unused-packages.json' with { type: 'json' }

/** Where this checkout is. */
const root = new URL('..', import.meta.url).href

/** Where each module of Drizzle is. Node reads its package.json, 179 kB of exports, again for every import of one. */
const found = new Map()

// belongs to this checkout: a folder that others may write to would be a way to run code here
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compile'))

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '' } = context
    if (isOwn(specifier, parentURL)) return own(specifier, parentURL)
    if (isUnused(specifier, parentURL)) return { url: nothing(), format: 'commonjs', shortCircuit: true }
    if (specifier.startsWith('drizzle-orm')) return found.get(specifier) ?? find(specifier, context, next)
    if (specifier.startsWith('.') && parentURL.includes('/node_modules/drizzle-orm/')) return besides(specifier, parentURL, 'module')
    return next(specifier, context)
  },
})

// what our own modules import of each other, by the whole name of its file: Node would look for each on the disk, 1,700 times
function isOwn(specifier, parentURL) {
  return /^[.#].*\.ts$/.test(specifier) && parentURL.startsWith(root) && !parentURL.includes('/node_modules/')
}

// package.json has "#kit/*": "./kit/*", and so for each folder
function own(specifier, parentURL) {
  return specifier.startsWith('#')
    ? besides(specifier.slice(1), root, 'module-typescript')
    : besides(specifier, parentURL, 'module-typescript')
}

// unused-packages.json names what a package imports for parts of it that never run here. Those of @apollo/gateway, a quarter of all
// modules: the export of its own metrics, which kit/config.ts turns off, with detectors of every cloud; and clients of HTTP, as
// router/sources/ asks the subgraphs. The others print plans and schemas, and make a schema of an SDL for a server without a gateway
function isUnused(specifier, parentURL) {
  const [, parent] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(parentURL) ?? []
  return unused[parent]?.includes(specifier) ?? false
}

function nothing() {
  return new URL('./nothing.cjs', import.meta.url).href
}

function find(specifier, context, next) {
  const place = { ...next(specifier, context), shortCircuit: true }
  found.set(specifier, place)
  return place
}

function besides(specifier, parentURL, format) {
  return { url: new URL(specifier, parentURL).href, format, shortCircuit: true }
}
