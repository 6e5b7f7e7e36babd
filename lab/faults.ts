// What breaks, and what it costs: npm run faults -- NAME [options]
import { runCommand } from '#app/command.ts'
import { faultsCommand } from './faults/command.ts'

// the services end with this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand(faultsCommand())
