import { UsageError } from '#app/command.ts'
import { eventKeyFile, newEventKey } from '#kit/events/signatures.ts'
import { newKey } from '#kit/http/claims.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { rotateAccessTokens } from './rotate-access-tokens.ts'
import { rotateLines, type Step } from './rotate-lines.ts'
import { claimKeyFiles, type FolderOf, publicKeysOfEvents, webhookKeyFiles, writeDerived } from './secrets.ts'

/** What was done, and what must restart before the next step. */
export type Rotated = { step: Step; restart: string[] }

/** Where keys are, how long an access token lives, and whose key it is where each subgraph has one. */
type Options = { folderOf: FolderOf; tokenSeconds: number; name?: string }

type Kind = {
  ofSubgraph: boolean
  run: (options: Required<Options>) => Step | Promise<Step>
  restart: (name: string) => Record<Step, string[]>
}

const routers = ['router-1', 'router-2']

/** Every kind of key, with the services that read it: those that verify, then those that sign, then those that verify. */
const kinds: Record<string, Kind> = {
  claims: {
    ofSubgraph: true,
    run: ({ folderOf, name }) => rotateLines({ files: claimKeyFiles(folderOf, name), make: newKey }),
    restart: (name) => ({ add: [name], use: routers, drop: [name] }),
  },
  events: {
    ofSubgraph: true,
    run: rotateEvents,
    restart: (name) => ({ add: [...subgraphNames(), ...routers], use: [name], drop: [...subgraphNames(), ...routers] }),
  },
  webhooks: {
    ofSubgraph: false,
    run: ({ folderOf }) => rotateLines({ files: webhookKeyFiles(folderOf), make: newKey }),
    restart: () => ({ add: ['payments'], use: ['sandbox-provider'], drop: ['payments'] }),
  },
  'access-tokens': {
    ofSubgraph: false,
    run: ({ folderOf, tokenSeconds }) => rotateAccessTokens(folderOf('auth'), tokenSeconds),
    restart: () => ({ add: ['auth', ...routers], use: ['auth'], drop: ['auth', ...routers] }),
  },
}

/** The kinds of keys that can be changed. */
export const rotatable = Object.keys(kinds)

/** Takes the next of the three steps that change a key; the files show which one that is. Throws UsageError if there is no such key. */
export async function rotate(kind: string, { name = '', ...options }: Options): Promise<Rotated> {
  const found = kinds[kind]
  if (!found) throw new UsageError(`There are no keys of the kind ${kind}: it is one of ${rotatable.join(', ')}.`)
  if (found.ofSubgraph && !subgraphNames().includes(name))
    throw new UsageError(`There is no subgraph ${name}: name one of ${subgraphNames().join(', ')}.`)
  const step = await found.run({ ...options, name })
  return { step, restart: found.restart(name)[step] }
}

/** What a step means, in words. */
export function describeRotated({ step, restart }: Rotated): string {
  const done: Record<Step, string> = {
    add: 'The new key is accepted from now on, and the old one still signs.',
    use: 'The new key signs from now on, and the old one is still accepted.',
    drop: 'The old key is gone.',
  }
  const then = step === 'drop' ? ': the change is done.' : ', one after the other, then run this command again.'
  return `${done[step]} Restart ${restart.join(', ')}${then}`
}

function rotateEvents({ folderOf, name }: Required<Options>): Step {
  const step = rotateLines({ files: [eventKeyFile({ DATA_DIR: folderOf(name) }, name)], make: newEventKey })
  writeDerived(publicKeysOfEvents(folderOf, name))
  return step
}
