// What a stranger tries, and what it gets: npm run attacks -- NAME [options]
import { runCommand } from '#app/command.ts'
import { attacksCommand } from './attacks/command.ts'

// the services end with this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand(attacksCommand())
