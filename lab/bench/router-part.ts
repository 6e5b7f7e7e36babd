import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printProof } from '#lab/proof.ts'
import { commandOf, type Options } from './options.ts'
import { writeSection } from './page.ts'
import { printTables, rowsTable, startTable } from './report.ts'
import { writeSubgraphs } from './router/compose.ts'
import { newRows, rows } from './router/questions.ts'
import { newTable, processesTable, ratioTables, statementsOf } from './router/report.ts'
import { graphServers, shopRouters, subgraphServer } from './router/servers.ts'
import { runRows } from './run.ts'
import { startServer } from './server.ts'

const rounds = 3
/** So many rounds of so many seconds are needed before the figures are judged. */
const [judgedFromRounds, judgedFromSeconds] = [3, 2]

const about = `The graph of the well-known federation benchmark: accounts, inventory, products and reviews, whose answers are in memory. Each query is
asked in 20 texts with 20 values of its variable. Apollo is Apollo Server with Apollo's gateway as they come; Bazaar is its whole router,
with limits, tokens and metrics. The subgraphs over HTTP share a core with the load.

${[...rows, ...newRows].map(({ name, what, atOnce }) => `- \`${name}\`: ${what} (${atOnce} at once)`).join('\n')}`

/** Measures the router beside stock Apollo on the same graph, over HTTP and in one process, and how long a new operation takes. */
export async function compareRouters(options: Options): Promise<boolean> {
  const graph = { folder: mkdtempSync(join(tmpdir(), 'bazaar-bench-')), seed: options.seed }
  writeSubgraphs(graph.folder)
  const subgraphs = await startServer(subgraphServer(graph), onThisCore)
  try {
    const measuring = { rounds: options.rounds ?? rounds, ms: options.seconds * 1000 }
    const chosen = rows.filter(({ name }) => options.only.includes(name))
    const run = await runRows(graphServers(graph, subgraphs, options.peers), { ...measuring, rows: chosen })
    const fresh = await runRows(shopRouters(graph), { ...measuring, rows: newRows })
    const tables = [...ratioTables(run), processesTable(run), newTable(fresh), rowsTable(run), startTable(run)]
    printTables(tables)
    writeSection(options.page, { name: 'Router', command: commandOf('router', options), about, tables })
    const isJudged = measuring.rounds >= judgedFromRounds && options.seconds >= judgedFromSeconds && chosen.length === rows.length
    return !isJudged || printProof(statementsOf(run, fresh))
  } finally {
    await subgraphs.stop()
    rmSync(graph.folder, { recursive: true, force: true })
  }
}

/** This process runs on the core of the load, and what it starts does too. */
function onThisCore(command: string[]): string[] {
  return command
}
