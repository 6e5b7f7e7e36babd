import type { Command, Option } from 'commander'
import { createCommand, seedOption, succeedsIf } from '#app/command.ts'
import { chooses, counts } from '#lab/options.ts'
import { printProof, type Statement } from '#lab/proof.ts'
import { producers } from '#schema/events.ts'
import { askForMuch, type Options } from './costs.ts'
import { edits } from './edits.ts'
import { forgeEntries } from './forgery.ts'
import { attackFreeWork } from './free-work.ts'
import { attackPage } from './page.ts'
import { attackSignIn, type Sizes } from './sign-in.ts'
import { attackSweep } from './sweep.ts'

/** An attack by its name on the command line: it starts what it attacks, prints what it measured, and returns what must be true. */
type Attack = { summary: string; description: string; options: Option[]; run(options: object): Promise<Statement[]> }

const description = `Starts the shop on a folder of its own, tries what a stranger would try, and prints what came of it.
The exit code is 0 only if all is as promised.`

const attacks: Record<string, Attack> = {
  costs: {
    summary: 'asks for as much as the limits allow',
    description: `Starts a shop in one process, with a customer of many orders and one of very many lines. Sends it the lists of a review, and operations
drawn from the schema by a seed to be as costly as the limits allow. Each must be refused, or answered within 250 ms and 1 MB,
and a probe beside them within 100 ms. All ready operations must still be accepted, and so must the large order.`,
    options: [
      counts('--operations', 'how many are drawn', 500),
      counts('--orders', "the customer's orders", 25),
      counts('--lines', 'the lines of the largest order', 1114),
      seedOption('the operations are'),
    ],
    run: (options) => askForMuch(options as Options),
  },
  forgery: {
    summary: 'one service, or all of Redis, in the hands of somebody else',
    description: `Forges entries in the streams of a shop of processes: first with the credentials of every other service, in fifteen ways, of which
none may write anything; then with all rights in Redis and the private key of every other service, where the next entry belongs. None may
be believed, each producer must remove them, and orders go on. Needs redis-server and nginx on PATH.`,
    options: [chooses('--producers', 'whose streams', producers, producers)],
    run: (options) => forgeEntries(options as Parameters<typeof forgeEntries>[0]),
  },
  'free-work': {
    summary: 'one network does all that is free',
    description: `Starts the shop as processes, with the settings of production but for the requests a minute. Guests of one network fill carts, order at
wrong prices, hold stock, try cards and cancel, as many requests in a row as are allowed in an hour. Others, each from an address of
its own, must be able to order and pay meanwhile, and the databases and Redis must stay small. Needs redis-server and nginx.`,
    options: [counts('--requests', 'requests of the strangers', 72_000), counts('--lines', 'lines of each of their carts', 400)],
    run: (options) => attackFreeWork(options as Parameters<typeof attackFreeWork>[0]),
  },
  edits,
  page: {
    summary: 'a page with Apollo Client, for an hour',
    description: `Nobody attacks: a page with the client of docs/single-page-app.md goes through an hour of the shop's time in a minute. Its tokens
expire in flight and in two tabs at once, the network fails and loses answers, a guest becomes a user, roles change and the session ends.
It must lose nothing, show what the shop has, and ask for nothing that its cache could have answered.`,
    options: [],
    run: attackPage,
  },
  'sign-in': {
    summary: 'guesses passwords, keeps owners out, looks who has an account',
    description: `Guesses a known account's password from many networks while its owner logs in, compares what login, registration, a reset and a
change of an address answer for addresses with and without an account, and how long that takes, asks for a thousand letters to one address, and fills
the queue of passwords. The shop has production's settings.`,
    options: [
      counts('--networks', 'networks that guess', 60),
      counts('--tries', 'guesses of each', 20),
      counts('--samples', 'tries of each kind for addresses with an account, and for others', 200),
      counts('--flood', 'networks that fill the queue', 120),
    ],
    run: (options) => attackSignIn(options as Sizes),
  },
  sweep: {
    summary: 'refused orders and abandoned carts, and forty days',
    description: `Strangers leave refused orders, half of them at a wrong price and half of what is sold out, and full carts. Then the clock moves on
by forty days, and everything that sweeps does so. The databases must be nearly as small as before.`,
    options: [
      counts('--orders', 'refused orders', 10_000),
      counts('--carts', 'abandoned carts', 10_000),
      counts('--lines', 'lines of each of them', 400),
    ],
    run: (options) => attackSweep(options as Parameters<typeof attackSweep>[0]),
  },
}

/** The command line of the attacks, each a command of its own. */
export function attacksCommand(): Command {
  const program = createCommand('attacks', description).helpCommand(false)
  for (const [name, { summary, description: text, options, run }] of Object.entries(attacks)) {
    const prints = succeedsIf(async (chosen: object) => printProof(await run(chosen)))
    const command = program.command(name).summary(summary).description(text).action(prints)
    for (const option of options) command.addOption(option)
  }
  return program
}
