import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { kitSettings, type Settings } from '#kit/config.ts'

type Values = Record<string, unknown>

/** The value of every setting that is a number: in development and in production, where nothing is set. */
export async function settingsOfAllParts(): Promise<[Values, Values]> {
  const files = globSync('{router,schema,subgraphs/*}/settings.ts')
  const parts: Settings[] = [kitSettings, ...(await Promise.all(files.map(settingsIn)))]
  const valuesIn = (env: Record<string, string>): Values => Object.assign({}, ...parts.map((part) => part.of({ env })))
  return [valuesIn({ NODE_ENV: 'development' }), valuesIn({ NODE_ENV: 'production', TRIAL: '1' })]
}

async function settingsIn(file: string): Promise<Settings> {
  const found = await import(resolve(file))
  return found.settings ?? found.sharedSettings
}
