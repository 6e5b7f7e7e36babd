// What breaks, and what it costs: npm run faults -- NAME [options]
import { UsageError } from '#app/command.ts'

/** Something that is done to a shop of processes under load: it prints what it measured, and answers whether all is as promised. */
export type Fault = { about: string; load: () => Promise<{ run: (args: string[]) => Promise<boolean> }> }

const faults: Record<string, Fault> = {
  frozen: { about: 'a subgraph is stopped and answers nothing', load: () => import('./faults/frozen.ts') },
  rolling: { about: 'every service is restarted in turn', load: () => import('./faults/rolling.ts') },
  idle: { about: 'connections stay idle between requests', load: () => import('./faults/idle.ts') },
  poison: { about: 'every queue gets what is no event', load: () => import('./faults/poison.ts') },
  disk: { about: 'the disk under a database is full', load: () => import('./faults/disk.ts') },
  latency: { about: 'nothing breaks: how long an order takes, and where the time goes', load: () => import('./faults/latency.ts') },
  redis: { about: 'Redis dies, forgets, freezes or is out of reach', load: () => import('./faults/redis.ts') },
}

const usage = `npm run faults -- NAME [options]

Starts the shop as processes on a folder of its own, breaks something under load, and prints what came of it.
Needs redis-server and nginx on PATH. The exit code is 0 only if all is as promised.

${Object.entries(faults)
  .map(([name, { about }]) => `  ${name.padEnd(12)}${about}`)
  .join('\n')}

npm run faults -- NAME --help says which options there are.`

// an exit ends the services too
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

try {
  const [name = '--help', ...args] = process.argv.slice(2)
  if (name === '--help') console.log(usage)
  else if (!(await run(name, args))) process.exitCode = 1
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message} --help says more.` : error)
  process.exitCode = 1
}

async function run(name: string, args: string[]): Promise<boolean> {
  const fault = faults[name]
  if (!fault) throw new UsageError(`There is no fault "${name}": it is one of ${Object.keys(faults).join(', ')}.`)
  return (await fault.load()).run(args)
}
