// Brings a subgraph that joins late up to date: npm run bootstrap -- NAME
import { Argument } from 'commander'
import { createCommand, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { bootstrapSubgraph } from './bootstrap/bootstrap.ts'

const description = `Brings a subgraph up to date that needs events which have left the outboxes: a new one, or one whose database is older than the
others. Each of the other subgraphs says what it has now, as events, from its database; the subgraph handles them and goes on behind
them. The shop keeps serving. It changes only the database of the subgraph, and can be run again.`

await runCommand(
  createCommand('bootstrap', description)
    .addArgument(new Argument('<name>', 'the subgraph').choices(subgraphNames()))
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .action(run),
)

async function run(name: string, { volumes }: { volumes?: string }): Promise<void> {
  const told = await bootstrapSubgraph(name, settings(), volumes).catch((error) => {
    throw new UsageError(`${name} is not up to date: ${error instanceof Error ? error.message : error}`)
  })
  for (const { producer, last, handled } of told)
    console.log(
      `${producer}: ${handled === undefined ? 'its outbox has all that is needed' : `${handled} events of what it has, up to ${last}`}`,
    )
}
