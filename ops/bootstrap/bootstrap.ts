import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import { loadSubgraphs } from '#app/subgraphs.ts'
import { type Config, configWith } from '#kit/config.ts'
import { openMoment } from '#kit/data/database.ts'
import type { Past, Told } from '#kit/events/bootstrap.ts'
import { outboxReader } from '#kit/events/outbox.ts'
import { memoryStream } from '#kit/events/stream.ts'
import type { Subgraph } from '#kit/subgraph.ts'
import { type DataFolders, databaseFile, dataFoldersOf } from '#ops/backup/data-folders.ts'

/** Brings a subgraph up to date from the databases of the others. Throws UsageError where one of them is missing. */
export async function bootstrapSubgraph(name: string, config: Config, volumes?: string): Promise<Told[]> {
  const folders = dataFoldersOf(config, volumes)
  const all = await loadSubgraphs()
  return bootstrapFrom(all.find((one) => one.name === name) as Subgraph, all, config, folders)
}

/** The same with a subgraph that need not be one of the shop's. */
export function bootstrapFrom(subgraph: Subgraph, owners: Subgraph[], config: Config, folders: DataFolders): Promise<Told[]> {
  const own = configWith(config, { DATA_DIR: folders.folderOf(subgraph.name) })
  const open = async (producer: string) =>
    openPast(
      owners.find(({ name }) => name === producer),
      producer,
      folders,
    )
  return subgraph.bootstrap({ config: own, stream: memoryStream() }, open)
}

async function openPast(owner: Subgraph | undefined, producer: string, folders: DataFolders): Promise<Past> {
  const file = join(folders.folderOf(producer), databaseFile(producer))
  if (!existsSync(file)) throw new UsageError(`there is no ${file}`)
  const { reader, close } = openMoment(file)
  const outbox = outboxReader(producer, reader)
  return { first: await outbox.first(), last: await outbox.last(), events: owner?.snapshot?.(reader) ?? none(), close }
}

async function* none() {}
