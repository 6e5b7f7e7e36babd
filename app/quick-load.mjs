// Makes the modules of a program load in half of the time: node --import ./app/quick-load.mjs PROGRAM
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { isUnused } from './unused-packages.mjs'

const nothing = { url: new URL('./nothing.cjs', import.meta.url).href, format: 'commonjs', shortCircuit: true }

/** Where each module of Drizzle is. Node reads its package.json, 179 kB of exports, again for every import of one. */
const found = new Map()

// belongs to this checkout: a folder that others may write to would be a way to run code here
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compile'))

registerHooks({
  resolve(specifier, context, next) {
    if (isUnused(specifier, context.parentURL)) return nothing
    if (specifier.startsWith('drizzle-orm')) return found.get(specifier) ?? find(specifier, context, next)
    if (specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')) return besides(specifier, context)
    return next(specifier, context)
  },
})

function find(specifier, context, next) {
  const place = { ...next(specifier, context), shortCircuit: true }
  found.set(specifier, place)
  return place
}

function besides(specifier, { parentURL }) {
  return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
}
