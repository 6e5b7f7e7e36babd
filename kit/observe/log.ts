import { DrizzleQueryError } from 'drizzle-orm'
import { destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from '#kit/config.ts'

export type Log = Logger

/** The logged form of an error. */
type Shown = { type: string; message: string; stack?: string; code?: string; cause?: Shown }

/** How many causes are followed, because an error may be its own cause. */
const causesMax = 5

/** Headers, bodies and variables are not logged. If they are by mistake, these fields are hidden. */
const secrets = ['authorization', 'x-guest-token', 'cookie', 'set-cookie', 'password', 'email', 'accessToken', 'refreshToken', 'guestToken']

/**
 * The logged form of an error: its type, message, stack and code, and those of its causes. Leaves out what else an error contains,
 * such as a statement's values, a command's arguments or a query's source. Of a thrown value that is no error, only its type is logged.
 */
export function shownError(error: unknown, depth = 0): Shown {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' }
  const { code } = error as { code?: unknown }
  return {
    type: error.constructor.name,
    ...textsOf(error),
    ...(typeof code === 'string' && { code }),
    ...(error.cause instanceof Error && depth < causesMax && { cause: shownError(error.cause, depth + 1) }),
  }
}

/** Creates a log: JSON lines on standard error, so that standard output belongs to the program. */
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

// Drizzle's message contains the values of the statement, and the stack contains the message
function textsOf(error: Error): Pick<Shown, 'message' | 'stack'> {
  const message = error instanceof DrizzleQueryError ? `Failed query: ${error.query}` : error.message
  return { message, ...(error.stack && { stack: error.stack.replace(error.message, () => message) }) }
}
