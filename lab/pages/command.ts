import type { Command } from 'commander'
import { createCommand, succeedsIf } from '#app/command.ts'
import { chooses, counts } from '#lab/options.ts'
import { printProof } from '#lab/proof.ts'
import { measureLatency } from './latency.ts'
import { judgePages } from './lighthouse.ts'
import { measureOrderList } from './order-list.ts'
import { takePictures } from './pictures.ts'
import { screens } from './screens.ts'

const description = `Starts a demo shop on a folder of its own and looks at its pages in Chromium. The exit code is 0 only if all is as promised.`

const names = screens.map(({ name }) => name)

/** The command line of what is done with the pages, each a command of its own. */
export function pagesCommand(): Command {
  const program = createCommand('pages', description).helpCommand(false)
  program
    .command('pictures')
    .description('Takes two pictures of every screen, and writes the page that shows them.')
    .addOption(chooses('--only', 'screens', names, names))
    .option('--folder <folder>', 'where they are written', 'docs/pages')
    .action(succeedsIf(async (options: Parameters<typeof takePictures>[0]) => printProof(await takePictures(options))))
  program
    .command('lighthouse')
    .description(
      `Lets Lighthouse judge the first screens as a phone on a slow network sees them. Its packages are installed at first use. Figures are worth
something on a machine that does nothing else.`,
    )
    .addOption(counts('--runs', 'how often each screen is judged; the median counts', 5))
    .action(succeedsIf(async (options: Parameters<typeof judgePages>[0]) => printProof(await judgePages(options))))
  program
    .command('latency')
    .description('Measures how long a screen takes to show what a press or a key does.')
    .addOption(counts('--times', 'how often each is measured; the median counts', 30))
    .action(succeedsIf(async (options: Parameters<typeof measureLatency>[0]) => printProof(await measureLatency(options))))
  program
    .command('order-list')
    .description('Measures the list of orders of the console in a large shop, which takes a while to make: at its first use.')
    .addOption(counts('--orders', 'how many orders the shop has', 1_000_000))
    .addOption(counts('--times', 'how often each is measured; the median counts', 20))
    .requiredOption('--folder <folder>', 'where the shop is made, and stays')
    .action(succeedsIf(async (options: Parameters<typeof measureOrderList>[0]) => printProof(await measureOrderList(options))))
  return program
}
