import type { GraphQLDataSource } from '@apollo/gateway'
import type { FetchNode } from '@apollo/query-planner'
import { GraphQLError, type GraphQLSchema, parse } from 'graphql'
import type { ClientError } from '#kit/errors.ts'
import { isTracing, traced } from '#kit/observe/trace.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { SourceAnswer, SourceRequest } from '#router/sources/operation.ts'
import { clientPath } from './aliases.ts'
import { compileEntities, type Entities } from './entities.ts'
import { merge } from './merge.ts'
import { objectsAt, type PlanPath, pathsAt } from './places.ts'
import { compileRewrites, type Rewrite } from './rewrites.ts'
import type { Run, Step, Variables } from './run.ts'
import { type Data, isData } from './types.ts'

type Source = GraphQLDataSource<RouterContext>
type Path = readonly (string | number)[]

/** What fetches are compiled with: the supergraph's schema, and the subgraphs by name. */
export type FetchCompiler = { schema: GraphQLSchema; sources: Map<string, Source> }

/** Where an error of a subgraph stands in the answer, by the path that the subgraph gave it: at one place, several, or nowhere. */
type Places = (path: Path | undefined) => (Path | undefined)[]

/** The objects that a subgraph is asked for. */
type Represented = Pick<Entities, 'representations' | 'texts'>

type Ask = (run: Run, represented: Represented | undefined, places: Places) => Promise<Data | undefined>

/** Compiles a fetch for the objects at a path. What fails is noted, and the run goes on. */
export function compileFetch(compiler: FetchCompiler, node: FetchNode, path: PlanPath): Step {
  const ask = compileAsk(compiler, node)
  const fetch = node.requires ? compileEntityFetch(compiler, node, path, ask) : compilePlain(compiler, node, path, ask)
  return async (run) => {
    try {
      await fetch(run)
    } catch (error) {
      run.errors.push(error as Error)
    }
  }
}

/** A question about no object: its answer belongs to the top of the answer, or to each object at the path. */
function compilePlain({ schema }: FetchCompiler, node: FetchNode, path: PlanPath, ask: Ask): Step {
  const rewrite = compileRewrites(schema, node.outputRewrites)
  const places: Places = (at) => [at && [...path, ...at]]
  return async (run) => {
    const objects = objectsAt(run.data, path)
    if (objects.length === 0) return
    const answer = await ask(run, undefined, places)
    if (!answer) return
    rewrite?.(answer)
    run.shares ||= objects.length > 1
    for (const object of objects) merge(object, answer)
  }
}

/** A question about objects of other subgraphs. */
function compileEntityFetch({ schema }: FetchCompiler, node: FetchNode, path: PlanPath, ask: Ask): Step {
  const [find, rewrite] = [compileEntities(schema, node), compileRewrites(schema, node.outputRewrites)]
  return async (run) => {
    const found = find(objectsAt(run.data, path))
    const { objects } = found
    if (objects.length === 0) return
    const answer = await ask(run, found, placesOf(run, path, objects))
    if (!answer) return
    run.shares ||= objects.some(({ length }) => length > 1)
    const entities = entitiesOf(answer, objects.length)
    for (let at = 0; at < entities.length; at += 1) {
      const entity = entities[at]
      if (isData(entity)) mergeEntity(objects[at] ?? [], entity, rewrite)
      else if (entity !== null && entity !== undefined)
        run.errors.push(new Error('Expected "data._entities" in response to contain objects'))
    }
  }
}

function mergeEntity(objects: Data[], entity: Data, rewrite: Rewrite | undefined): void {
  entity.__typename ||= objects[0]?.__typename
  rewrite?.(entity)
  for (const object of objects) merge(object, entity)
}

/** The entities of an answer. Throws where they are not as many as were asked for. */
function entitiesOf({ _entities: entities }: Data, count: number): unknown[] {
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array')
  if (entities.length !== count) throw new Error(`Expected "data._entities" to contain ${count} elements`)
  return entities
}

/** An error of an entity stands at each place of the objects that it is the answer for. */
function placesOf(run: Run, path: PlanPath, objects: Data[][]): Places {
  let paths: Map<Data, Path[]> | undefined
  return (at) => {
    const [, number, ...below] = at ?? []
    if (typeof number !== 'number') return [at && [...path, ...at]]
    paths ??= pathsAt(run.data, path)
    const places = (objects[number] ?? []).flatMap((object) => paths?.get(object) ?? [])
    // an error of an entity that was not asked for stands nowhere
    return places.length > 0 ? places.map((place) => [...place, ...below]) : [undefined]
  }
}

function compileAsk({ sources }: FetchCompiler, node: FetchNode): Ask {
  const { serviceName, operation: query, operationName, variableUsages = [] } = node
  const [source, document] = [sources.get(serviceName), parse(query, { noLocation: true })]
  if (!source) throw new Error(`There is no source for ${serviceName}.`)
  const queryText = JSON.stringify(query)
  return async ({ variables: all, context, errors: found }, represented, places) => {
    const given = pick(all, variableUsages)
    const variables = represented ? { ...given, representations: represented.representations } : given
    const text = () => `{"query":${queryText},"variables":${variablesText(given, represented)}}`
    const request = { kind: 'incoming operation', request: { query, variables, operationName }, context, document, text }
    const { data, errors } = await send(source, serviceName, request as unknown as SourceRequest)
    for (const error of errors ?? []) found.push(...errorsAt(error as ClientError, serviceName, places))
    return isData(data) ? data : undefined
  }
}

function pick(variables: Variables, names: readonly string[]): Variables {
  const picked: Variables = Object.create(null)
  for (const name of names) if (variables[name] !== undefined) picked[name] = variables[name]
  return picked
}

function variablesText(given: Variables, represented: Represented | undefined): string {
  const parts = Object.entries(given).map(([name, value]) => `"${name}":${JSON.stringify(value)}`)
  if (represented) parts.push(`"representations":[${represented.texts.join()}]`)
  return `{${parts.join()}}`
}

function send(source: Source, subgraph: string, request: SourceRequest): Promise<SourceAnswer> {
  if (!isTracing()) return source.process(request)
  const { requestId } = request.context as RouterContext
  return traced({ name: 'gateway.fetch', requestId, attributes: { service: subgraph } }, () => source.process(request))
}

function errorsAt({ message, path, extensions }: ClientError, serviceName: string, places: Places): GraphQLError[] {
  const text = message || `Error while fetching subquery from service "${serviceName}"`
  const shown = { ...extensions, code: extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR', serviceName }
  return places(path).map((place) => new GraphQLError(text, { path: place && clientPath(place), extensions: shown }))
}
