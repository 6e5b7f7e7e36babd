import { type Command, Option } from 'commander'
import { createCommand, succeedsIf } from '#app/command.ts'
import { chooses, counts } from '#lab/options.ts'
import { printProof } from '#lab/proof.ts'
import { rotatable } from '#ops/init/rotate.ts'
import { fillDisks } from './disk.ts'
import { type Fault, runFault } from './fault.ts'
import { freezeEach } from './frozen.ts'
import { keepIdle } from './idle.ts'
import { changeKeys, keysSettings } from './keys.ts'
import { measureLatency } from './latency.ts'
import { rootFields } from './load.ts'
import { poisonAll } from './poison.ts'
import { breakRedis } from './redis.ts'
import { redisOutages } from './redis-outages.ts'
import { restartAll } from './rolling.ts'
import { mountDisks } from './small-disk.ts'

/** A fault by its name on the command line. `summary` is a line of the list of all faults. */
type FaultCommand = { summary: string; description: string; options: Option[]; run(options: object): Promise<boolean> }

const description = `Starts the shop as processes on a folder of its own, breaks something under load, and prints what came of it.
Needs redis-server and nginx on PATH. The exit code is 0 only if all is as promised.`

const subgraphs = Object.keys(rootFields)
const shoppersSubgraphs = subgraphs.filter((name) => name !== 'admin')
const outages = redisOutages.map(({ name }) => name)

const faults: Record<string, FaultCommand> = {
  frozen: {
    summary: 'a subgraph is stopped and answers nothing',
    description: `Stops a subgraph by SIGSTOP: it takes connections and answers nothing. Queries that touch it must answer within 3 s, its fields
null with SERVICE_UNAVAILABLE and the rest as ever. Queries that do not touch it must be about as fast as before and after.`,
    options: [
      chooses('--subgraphs', 'which, one after the other', subgraphs, ['orders', 'products']),
      counts('--alternations', 'how often each is frozen', 5),
      counts('--seconds', 'how long each window is measured', 5),
    ],
    run: inShop(freezeEach),
  },
  rolling: {
    summary: 'every service is restarted in turn',
    description: `Restarts every service in turn under a light load, as a roll-out does: by SIGTERM, when not one request through nginx may fail and
the slowest answer takes at most 6 s; then by kill -9, when what is in flight may fail with SERVICE_UNAVAILABLE (or UNAUTHENTICATED,
for a token whose roles came late), clients repeat it with its key, and the books are right. nginx reloads its settings.`,
    options: [
      counts('--checkouts', 'checkouts that begin each second', 2),
      counts('--queries', 'queries that begin each second', 10),
      counts('--rounds', 'how often each service is restarted by each signal', 1),
    ],
    run: inShop(restartAll),
  },
  idle: {
    summary: 'connections stay idle between requests',
    description: `Sends requests over connections that are kept open, each idle for 1 to 10 s before every request: through nginx, and at the same
time straight to a router. None may fail: a server that closes an idle connection under a request loses the request.`,
    options: [
      counts('--connections', 'connections to each', 40),
      counts('--requests', 'requests to each', 400),
      counts('--most', 'the longest idle time, in seconds', 10),
      new Option('--seed <text>', 'what idle times are drawn from').default('idle'),
    ],
    run: inShop(keepIdle),
  },
  poison: {
    summary: 'every queue gets what is no event',
    description: `Puts what is no event, or not of its form, into the queue of every producer, under a light load: into Redis (random bytes, a wrong
shape, an event under a foreign id, 10 MB, something that is no stream) and into the producer's own outbox (an event without its fields).
All of it must be set aside with a reason that an admin sees, every consumer goes on, and the books are right.`,
    options: [],
    run: inShop(poisonAll),
  },
  disk: {
    summary: 'the disk under a database is full',
    description: `Puts a subgraph's database on a small disk of its own (a tmpfs, so it must run as root), and fills that disk under a light load.
Writes must be refused with SERVICE_UNAVAILABLE, reads go on, and once there is room again the shop recovers by itself, what was refused
is done when it is asked for again, the database is sound and the books are right.`,
    options: [
      chooses('--subgraphs', 'whose, one after the other', shoppersSubgraphs, ['orders']),
      counts('--seconds', 'how long the disk stays full, from the first write that is refused', 10),
    ],
    run: (options: Parameters<typeof fillDisks>[1]) => runFault(fillDisks, options, { prepare: mountDisks(options.subgraphs) }),
  },
  latency: {
    summary: 'nothing breaks: how long an order takes, and where the time goes',
    description: `Breaks nothing: it measures how long placeOrder takes to its final answer (AWAITING_PAYMENT) in both shapes, in one process and in
processes behind nginx, one order at a time and many at once, and where the time goes. It has no limit to keep.`,
    options: [
      counts('--orders', 'orders of each measurement', 300),
      counts('--at-once', 'how many clients order at once in the second measurement of each shape', 16),
    ],
    run: async (options: Parameters<typeof measureLatency>[0]) => printProof(await measureLatency(options)),
  },
  keys: {
    summary: 'every kind of key is changed',
    description: `Changes a key of each kind under a light load: the claims and the events of orders, the webhooks, the access tokens; each in three
steps, after which the services that it names are restarted. Not one request may fail, and the books are right.`,
    options: [
      chooses('--kinds', 'which', rotatable, rotatable),
      counts('--checkouts', 'checkouts that begin each second', 1),
      counts('--queries', 'queries that begin each second', 10),
    ],
    run: (options: Parameters<typeof changeKeys>[1]) => runFault(changeKeys, options, { settings: keysSettings }),
  },
  redis: {
    summary: 'Redis dies, forgets, freezes or is out of reach',
    description: `Clients come at a steady rate; ten seconds after the first of them, Redis is struck. "Drained" is the time from its return until all
that is in the outboxes then is in Redis: read from the databases and from the last entries of the streams. "During" is what was sent from
a second after an outage began (it is known by then) until its end; without an outage, in the five seconds from the strike. The exit code
is 0 only if every placeOrder was accepted, or refused in less than a second with a code, within less than a second too where Redis was
known to be down; outboxes were drained within 60 s; and the books hold after each fault.`,
    options: [
      counts('--checkouts', 'how many clients check out through each fault', 500),
      counts('--rate', 'how many of them come each second', 8),
      chooses('--faults', 'which, one after the other', outages, outages),
    ],
    run: inShop(breakRedis),
  },
}

/** The command line of the faults, each a command of its own. */
export function faultsCommand(): Command {
  const program = createCommand('faults', description).helpCommand(false)
  for (const [name, fault] of Object.entries(faults)) {
    const command = program.command(name).summary(fault.summary).description(fault.description).action(succeedsIf(fault.run))
    for (const option of fault.options) command.addOption(option)
  }
  return program
}

function inShop<Options>(fault: Fault<Options>) {
  return (options: Options): Promise<boolean> => runFault(fault, options)
}
