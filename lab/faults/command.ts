import { type Command, Option } from 'commander'
import { createCommand, parseCount, parseNames, succeedsIf } from '#app/command.ts'
import { printProof } from '#lab/proof.ts'
import { fillDisks } from './disk.ts'
import { subgraphsWithDisks } from './disk-requests.ts'
import { type Fault, runFault } from './fault.ts'
import { fields, freezeEach } from './frozen.ts'
import { keepIdle } from './idle.ts'
import { measureLatency } from './latency.ts'
import { poisonAll } from './poison.ts'
import { breakRedis } from './redis.ts'
import { redisOutages } from './redis-outages.ts'
import { restartAll } from './rolling.ts'
import { mountDisks } from './small-disk.ts'

const description = `Starts the shop as processes on a folder of its own, breaks something under load, and prints what came of it.
Needs redis-server and nginx on PATH. The exit code is 0 only if all is as promised.`

/** The command line of the faults, each a command of its own. */
export function faultsCommand(): Command {
  const program = createCommand('faults', description)
  for (const add of [addFrozen, addRolling, addIdle, addPoison, addDisk, addLatency, addRedis]) add(program)
  return program
}

function addFrozen(program: Command): void {
  add(
    program,
    'frozen: a subgraph is stopped and answers nothing',
    `Stops a subgraph by SIGSTOP: it takes connections and answers nothing. Queries that touch it must answer within 3 s, its fields
null with SERVICE_UNAVAILABLE and the rest as ever. Queries that do not touch it must be about as fast as before and after.`,
  )
    .addOption(namesOption('--subgraphs', 'which, one after the other', Object.keys(fields), ['orders', 'products']))
    .option('--alternations <n>', 'how often each is frozen', parseCount, 5)
    .option('--seconds <n>', 'how long each window is measured', parseCount, 5)
    .action(inShop(freezeEach))
}

function addRolling(program: Command): void {
  add(
    program,
    'rolling: every service is restarted in turn',
    `Restarts every service in turn under a light load, as a roll-out does: by SIGTERM, when not one request through nginx may fail and
the slowest answer takes at most 6 s; then by kill -9, when what is in flight may fail with SERVICE_UNAVAILABLE (or UNAUTHENTICATED,
for a token whose roles came late), clients repeat it with its key, and the books are right. nginx reloads its settings.`,
  )
    .option('--checkouts <n>', 'checkouts that begin each second', parseCount, 2)
    .option('--queries <n>', 'queries that begin each second', parseCount, 10)
    .option('--rounds <n>', 'how often each service is restarted by each signal', parseCount, 1)
    .action(inShop(restartAll))
}

function addIdle(program: Command): void {
  add(
    program,
    'idle: connections stay idle between requests',
    `Sends requests over connections that are kept open, each idle for 1 to 10 s before every request: through nginx, and at the same time
straight to a router. None may fail: a server that closes an idle connection under a request loses the request.`,
  )
    .option('--connections <n>', 'connections to each', parseCount, 40)
    .option('--requests <n>', 'requests to each', parseCount, 400)
    .option('--most <n>', 'the longest idle time, in seconds', parseCount, 10)
    .option('--seed <text>', 'what idle times are drawn from', 'idle')
    .action(inShop(keepIdle))
}

function addPoison(program: Command): void {
  add(
    program,
    'poison: every queue gets what is no event',
    `Puts what is no event, or not of its form, into the queue of every producer, under a light load: into Redis (random bytes, a wrong
shape, an event under a foreign id, 10 MB, something that is no stream) and into the producer's own outbox (an event without its fields).
All of it must be set aside with a reason that an admin sees, every consumer goes on, and the books are right.`,
  ).action(inShop(poisonAll))
}

function addDisk(program: Command): void {
  add(
    program,
    'disk: the disk under a database is full',
    `Puts a subgraph's database on a small disk of its own (a tmpfs, so it must run as root), and fills that disk under a light load.
Writes must be refused with SERVICE_UNAVAILABLE, reads go on, and once there is room again the shop recovers by itself, what was refused
is done when it is asked for again, the database is sound and the books are right.`,
  )
    .addOption(namesOption('--subgraphs', 'whose, one after the other', subgraphsWithDisks, ['orders']))
    .option('--seconds <n>', 'how long the disk stays full, from the first write that is refused', parseCount, 10)
    .action(succeedsIf((options) => runFault(fillDisks, options, mountDisks(options.subgraphs))))
}

function addLatency(program: Command): void {
  add(
    program,
    'latency: nothing breaks: how long an order takes, and where the time goes',
    `Breaks nothing: it measures how long placeOrder takes to its final answer (AWAITING_PAYMENT) in both shapes, in one process and in
processes behind nginx, one order at a time and many at once, and where the time goes. It has no limit to keep.`,
  )
    .option('--orders <n>', 'orders of each measurement', parseCount, 300)
    .option('--at-once <n>', 'how many clients order at once in the second measurement of each shape', parseCount, 16)
    .action(succeedsIf(async (options) => printProof(await measureLatency(options))))
}

function addRedis(program: Command): void {
  const names = redisOutages.map(({ name }) => name)
  add(
    program,
    'redis: Redis dies, forgets, freezes or is out of reach',
    `Clients come at a steady rate; ten seconds after the first of them, Redis is struck. "Drained" is the time from its return until all
that is in the outboxes then is in Redis: read from the databases and from the last entries of the streams. "During" is what was sent from
a second after an outage began (it is known by then) until its end; without an outage, in the five seconds from the strike. The exit code
is 0 only if every placeOrder was accepted, or refused in less than a second with a code, within less than a second too where Redis was
known to be down; outboxes were drained within 60 s; and the books hold after each fault.`,
  )
    .option('--checkouts <n>', 'how many clients check out through each fault', parseCount, 500)
    .option('--rate <n>', 'how many of them come each second', parseCount, 8)
    .addOption(namesOption('--faults', 'which, one after the other', names, names))
    .action(inShop(breakRedis))
}

function add(program: Command, nameAndSummary: string, description: string): Command {
  const [name = '', ...summary] = nameAndSummary.split(': ')
  return program.command(name).summary(summary.join(': ')).description(description)
}

function namesOption(name: string, description: string, all: string[], chosen: string[]): Option {
  const option = new Option(`${name} <names>`, `${description}: ${all.join(', ')}; by commas, or all`)
  return option.argParser(parseNames(all)).default(chosen, chosen === all ? 'all' : chosen.join())
}

function inShop<Options>(fault: Fault<Options>): (options: Options) => Promise<void> {
  return succeedsIf((options: Options) => runFault(fault, options))
}
