// Whether each letter is sent once, at whichever moment a process dies: npm run mails
import { createCommand, runCommand, succeedsIf } from '#app/command.ts'
import { type LetterName, letters } from './mails/letters.ts'
import { runMails } from './mails/run.ts'
import { counts } from './options.ts'
import { printProof } from './proof.ts'

type Options = { letters: string; atOnce: number }

const description = `Takes every letter that the shop sends from what it is about to a mail server, and kills the process of users and carts with -9 at each moment of
its way. In the end each person must have got theirs once. At one moment nobody can know whether the server has a letter: then it is handed
over again with the same Message-ID.`

await runCommand(
  createCommand('mails', description)
    .option('--letters <names>', 'the letters, separated by semicolons', Object.keys(letters).join(';'))
    .addOption(counts('--at-once', 'letters that are taken at one time', 2))
    .action(succeedsIf(run)),
)

async function run(options: Options): Promise<boolean> {
  return printProof(await runMails(options.letters.split(';') as LetterName[], options.atOnce))
}
