// What the pages are like in a browser: npm run pages -- NAME [options]
import { runCommand } from '#app/command.ts'
import { pagesCommand } from './pages/command.ts'

await runCommand(pagesCommand())
