import { type Caller, type Client, createClient } from '#lab/client.ts'
import { signedIn } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'
import { type Processes, startProcesses } from '#tools/processes/start.ts'
import { type Goods, keeper, prepareShop } from './goods.ts'

/** A shop of processes on a folder of its own. `client` and `admin` are for the lab's own requests; `since` is before its first order. */
export type RunningShop = {
  processes: Processes
  dataDir: string
  url: string
  providerUrl: string
  goods: Goods
  since: Date
  client: Client
  admin: Caller
}

/** Longer than anything that is promised. */
const timeoutMs = 15_000

/** Creates a shop in an empty folder, and starts it as processes. */
export async function startShop(scarceUnits: number, options: Parameters<typeof startProcesses>[0]): Promise<RunningShop> {
  const { dataDir } = options
  const since = new Date()
  const goods = await prepareShop(dataDir, scarceUnits)
  const processes = await startProcesses(options)
  const { url } = processes
  const client = createClient({ transport: overHttp(url, timeoutMs) })
  const providerUrl = processes.service('sandbox-provider').url
  return { processes, dataDir, url, providerUrl, goods, since, client, admin: signedIn(client, keeper) }
}
