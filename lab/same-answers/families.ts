import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefinitionNode, type DocumentNode, Kind, parse, print, visit } from 'graphql'
import { type Graph, graphOf, type Sdl } from './graphs.ts'
import { sortedJson } from './hash.ts'
import { truthOf } from './oracle.ts'
import type { Ask } from './run.ts'

/** A small graph about one feature of federation, with operations on it. */
export type Family = { graph: Graph; operations: { name: string; text: string }[] }

const folder = join(import.meta.dirname, 'families')
const specification = 'https://specs.apollo.dev/federation/v2.5'
const directives = /@(key|external|requires|provides|shareable|override|extends|inaccessible|interfaceObject|tag)\b/g

/** Every family, by the files in `families/`. */
export function readFamilies(): Family[] {
  return readdirSync(folder).map((file) => readFamily(file.replace('.graphql', ''), readFileSync(join(folder, file), 'utf8')))
}

/** Reads a family: the SDL of each subgraph below a line `# subgraph NAME`, and documents below `# operations`. */
export function readFamily(name: string, text: string): Family {
  const [, operations] = text.split('# operations')
  return { graph: graphOf(name, sdlsIn(text)), operations: operations ? operationsIn(parse(operations)) : [] }
}

/** The SDL of each subgraph of a family. */
export function sdlsIn(text: string): Sdl[] {
  const sections = text.split(/^# /m)
  return sections.filter((section) => section.startsWith('subgraph ')).map(subgraphIn)
}

/** The operations of a family that an executor does not answer as is true, with what it answers. */
export async function wrongIn({ graph, operations }: Family, ask: Ask): Promise<{ name: string; answer: string; truth: string }[]> {
  const results = operations.map(async ({ name, text }) => {
    const operation = { text, variables: {}, fault: { kind: 'none', seed: '' } as const }
    const [truth, { answer }] = [truthOf(graph, operation), await ask(operation)]
    return { name: `${graph.name}: ${name}`, answer: sortedJson(answer), truth: sortedJson(truth) }
  })
  return (await Promise.all(results)).filter(({ answer, truth }) => answer !== truth)
}

function subgraphIn(section: string): Sdl {
  const [head = '', ...lines] = section.split('\n')
  const [, name = '', version] = /^subgraph (\S+)( \(version 1\))?/.exec(head) ?? []
  const sdl = lines.join('\n')
  const imported = [...new Set(sdl.match(directives))].map((one) => JSON.stringify(one))
  const link = `extend schema @link(url: "${specification}", import: [${imported}])\n`
  return { name, typeDefs: parse(version ? sdl : link + sdl) }
}

function operationsIn({ definitions }: DocumentNode): Family['operations'] {
  return definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return []
    return [{ name: one.name?.value ?? '', text: [one, ...fragmentsOf(one, definitions)].map(print).join('\n') }]
  })
}

function fragmentsOf(node: DefinitionNode, definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const names: string[] = []
  visit(node, {
    FragmentSpread: ({ name }) => {
      names.push(name.value)
    },
  })
  return definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION && names.includes(one.name.value))
}
