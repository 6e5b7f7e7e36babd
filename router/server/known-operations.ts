import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FormattedExecutionResult } from 'graphql'
import type { Log } from '#kit/observe/log.ts'
import { refusalOf } from '#router/auth/refused-tokens.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { finishErrors, formatErrors, logUnknown } from '#router/errors/plugins.ts'
import type { DocumentName, KnownOperation, OwnGateway } from '#router/execution/gateway.ts'
import type { Answer } from '#router/execution/prepare.ts'
import type { Variables } from '#router/execution/run.ts'
import { costHeader, type Limits } from '#router/limits/limit-operations.ts'
import { variablesCheck } from './check-variables.ts'

type Options = { gateway: OwnGateway; limits: Limits; log: Log }
type Body = { query?: unknown; variables?: unknown; operationName?: unknown; extensions?: unknown }
type Asked = DocumentName & { operationName: string | undefined; variables: Variables }

/** The answer of an operation, and what it was asked with. */
export type Answered = { answer: Answer; known: KnownOperation; context: RouterContext; wantsCost: boolean }

type ContextOf = (request: FastifyRequest) => Promise<RouterContext>

/** A longer answer is sent as bytes: Node puts a text behind the head of the response, which copies it once more. */
const longestText = 16_384

/** Answers a request by an operation that has run before. Undefined where Apollo Server must look at it. */
export type AnswerKnown = (request: FastifyRequest, reply: FastifyReply, contextOf: ContextOf) => Promise<string | Buffer | undefined>

/** The form of the answer, by what the client accepts. Anything else is for Apollo Server to choose. */
const [json, graphqlJson] = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8']
const contentTypes = new Map<string | undefined, string>([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/json, text/plain, */*', json],
  ['application/graphql-response+json', graphqlJson],
  ['application/graphql-response+json,application/json;q=0.9', graphqlJson],
])

/**
 * The way of an operation that is known: from the socket to its plan, without Apollo Server's pipeline. Every rule of the pipeline holds
 * here too. What a rule refuses goes to the pipeline, which refuses it in its own words.
 */
export function createAnswerKnown({ gateway, limits, log }: Options): AnswerKnown {
  const checkOf = variablesChecks()
  const admitted = async (known: KnownOperation, { operationName, variables }: Asked, contextOf: ContextOf, request: FastifyRequest) => {
    try {
      const [{ document, operation }, context] = [known, await contextOf(request)]
      if (refusalOf(context.caller, document, operationName) || checkOf(known)(variables).length > 0) return undefined
      await limits.admit({ document, operation, variables, isPlanned: known.isPlanned(variables) }, context)
      return context
    } catch {
      return undefined
    }
  }
  return async (request, reply, contextOf) => {
    const [asked, contentType] = [readAsked(request), contentTypes.get(request.headers.accept)]
    const known = asked && contentType && gateway.find(asked, asked.operationName)
    const context = known && (await admitted(known, asked, contextOf, request))
    if (!known || !context) return undefined
    if (context.logEntry) context.logEntry.operation = known.operation.name?.value ?? ''
    const answer = await known.execute(asked.variables, context)
    reply.header('cache-control', 'no-store').header('content-type', contentType)
    const isPlain = answer.errors.length === 0 && answer.faults.length === 0 && !(costHeader in request.headers)
    return isPlain
      ? plainBody(answer, context)
      : `${JSON.stringify(fullResult(limits, log, { answer, known, context, wantsCost: costHeader in request.headers }))}\n`
  }
}

/** The result of an operation with errors, as clients see them. */
export function fullResult(limits: Limits, log: Log, { answer, known, context, wantsCost }: Answered): FormattedExecutionResult {
  const { text, errors, faults } = answer
  logUnknown(log, errors, context)
  const result: FormattedExecutionResult = {
    ...(errors.length > 0 && { errors: formatErrors(errors) }),
    data: JSON.parse(text),
    ...(errors.length === 0 && faults.length > 0 && { extensions: { valueCompletion: faults } }),
  }
  return finishErrors(limits.finish(result, known.operation, wantsCost, context), context)
}

/** The checks of variables, each made when it is needed first. */
function variablesChecks() {
  const known = new WeakMap<KnownOperation, ReturnType<typeof variablesCheck>>()
  return (operation: KnownOperation) => {
    const check = known.get(operation) ?? variablesCheck(operation.schema, operation.operation)
    known.set(operation, check)
    return check
  }
}

/** What a request asks for. Undefined where its form is not the plain one. */
function readAsked({ method, body }: FastifyRequest): Asked | undefined {
  if (method !== 'POST' || !isObject(body)) return undefined
  const { query, variables, operationName, extensions } = body as Body
  const hash = hashIn(extensions)
  const isWellFormed =
    isObjectOrNone(variables) && isObjectOrNone(extensions) && (operationName == null || typeof operationName === 'string')
  // a document with its hash is one to be kept
  if (!isWellFormed || (hash === undefined) === (query === undefined)) return undefined
  if (typeof (hash ?? query) !== 'string') return undefined
  return { ...(hash === undefined ? { query } : { hash }), operationName, variables: variables ?? {} } as Asked
}

function hashIn(extensions: unknown): unknown {
  const { persistedQuery } = Object(extensions) as { persistedQuery?: unknown }
  if (persistedQuery === undefined) return undefined
  const { version, sha256Hash } = Object(persistedQuery) as { version?: unknown; sha256Hash?: unknown }
  return version === 1 ? sha256Hash : null
}

function isObjectOrNone(value: unknown): boolean {
  return value === undefined || value === null || isObject(value)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plainBody({ text }: Answer, { budget }: RouterContext): string | Buffer {
  budget?.close()
  const body = `{"data":${text}}\n`
  return body.length > longestText ? Buffer.from(body) : body
}
