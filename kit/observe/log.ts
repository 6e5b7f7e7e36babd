import { DrizzleQueryError } from 'drizzle-orm'
import { destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from '#kit/config.ts'

export type Log = Logger

/** An error as it is logged. */
type Shown = { type: string; message: string; stack?: string; code?: string; cause?: Shown }

/** Causes are followed so far, as one may be its own. */
const causesMost = 5

/** Nobody logs headers, bodies or variables; should somebody, these are hidden. */
const secrets = ['authorization', 'x-guest-token', 'cookie', 'set-cookie', 'password', 'email', 'accessToken', 'refreshToken', 'guestToken']

/**
 * What is logged of an error: its type, message, stack and code, and those of its causes. Nothing else that it carries,
 * such as a statement's values, a command's arguments or a query's source. What is no error is only named by its type.
 */
export function shownError(error: unknown, depth = 0): Shown {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' }
  const { code } = error as { code?: unknown }
  return {
    type: error.constructor.name,
    ...textsOf(error),
    ...(typeof code === 'string' && { code }),
    ...(error.cause instanceof Error && depth < causesMost && { cause: shownError(error.cause, depth + 1) }),
  }
}

/** JSON lines on standard error, so that standard output stays the program's own. */
export function createLog(config: Config, name: string): Log {
  return pino(
    {
      name,
      level: config.LOG_LEVEL,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => shownError(error) },
      redact: { paths: secrets.flatMap((secret) => [`["${secret}"]`, `*["${secret}"]`]), censor: '[hidden]' },
    },
    destination(2),
  )
}

// Drizzle puts the values of a statement into its message, and the message stands in the stack
function textsOf(error: Error): Pick<Shown, 'message' | 'stack'> {
  const message = error instanceof DrizzleQueryError ? `Failed query: ${error.query}` : error.message
  return { message, ...(error.stack && { stack: error.stack.replace(error.message, () => message) }) }
}
