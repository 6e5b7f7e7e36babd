import { basename, join } from 'node:path'
import type { Config } from '#kit/config.ts'
import { memoryStream } from '#kit/events/stream.ts'
import type { OpenSubgraph, RuntimeOptions, Subgraph } from '#kit/subgraph.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'

/** Subgraphs that are open in this process, with the stream between them. */
export type OpenSubgraphs = Awaited<ReturnType<typeof openSubgraphs>>

type Options = { names?: string[]; configOf: (name: string) => Config }

/** Loads every subgraph, or those of these names. They are not open yet. */
export function loadSubgraphs(names?: string[]): Promise<Subgraph[]> {
  return Promise.all(
    subgraphDirs()
      .filter((dir) => !names || names.includes(basename(dir)))
      .map(load),
  )
}

/** Opens every subgraph, or those of `names`, each with its own settings. Default: a stream in memory. */
export async function openSubgraphs({ names, configOf, ...options }: Omit<Partial<RuntimeOptions>, 'config'> & Options) {
  const stream = options.stream ?? memoryStream()
  const definitions = await loadSubgraphs(names)
  const subgraphs = await Promise.all(definitions.map((one) => one.open({ ...options, stream, config: configOf(one.name) })))
  return {
    stream,
    subgraphs,
    subgraph: (name: string): OpenSubgraph => {
      const found = subgraphs.find((one) => one.name === name)
      if (!found) throw new Error(`There is no subgraph ${name}`)
      return found
    },
    /** Waits until every event is handled and no task is running. Throws when that takes longer than `ms`. */
    untilIdle: (ms = 10_000) => waitUntilIdle(subgraphs, ms),
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()))
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
    },
  }
}

async function load(dir: string): Promise<Subgraph> {
  return (await import(join(dir, 'index.ts'))).default
}

async function waitUntilIdle(subgraphs: OpenSubgraph[], ms: number): Promise<void> {
  const end = Date.now() + ms
  const busy = async () => (await Promise.all(subgraphs.map((subgraph) => subgraph.busy()))).includes(true)
  // twice: between two looks an event may pass from a subgraph to one that was looked at before
  while ((await busy()) || (await busy())) {
    if (Date.now() > end) throw new Error(`The shop was not idle within ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
