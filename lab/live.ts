// Whether subscribers keep up while a router is killed: npm run live
import { createCommand, runCommand, succeedsIf } from '#app/command.ts'
import { runLive } from './live/run.ts'
import { counts } from './options.ts'
import { printProof } from './proof.ts'

type Options = { subscribers: number; updates: number; carts: number }

const description = `Starts a shop as processes, with two routers behind nginx. Subscribers follow products, which are renamed again and again; half-way a
router is killed with -9. At the end each subscriber must have the newest names, none may have got a state twice, or an older one after a
newer one. Then guests fill carts that two devices of each follow, while the other router is killed. Prints what an update costs. It needs Linux: processor time is read from /proc.`

await runCommand(
  createCommand('live', description)
    .addOption(counts('--subscribers', 'streams', 2000))
    .addOption(counts('--updates', 'how often each of six products is renamed, and each cart filled', 20))
    .addOption(counts('--carts', 'carts that are followed', 200))
    .action(succeedsIf(run)),
)

async function run(options: Options): Promise<boolean> {
  return printProof(await runLive(options, console.log))
}
