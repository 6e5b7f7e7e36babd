import type { Permission } from '#schema/common.generated.ts'
import type { Envelope, NewEvent } from '#schema/events.ts'
import type { Config } from './config.ts'
import type { Database, Db } from './data/database.ts'
import { Load } from './data/load.ts'
import type { InSavepoint } from './data/savepoint.ts'
import { signInFirst, type TokenRefusal } from './errors.ts'
import { failpoint } from './failpoint.ts'
import { Budget } from './graph/budget.ts'
import type { Log } from './observe/log.ts'
import type { Waiters } from './waiters.ts'

/**
 * The caller of a request. `sub` is the user's id, `guest` the hash of a guest's token, `network` the client's IPv4 address or the /64 of
 * its IPv6 address, `reason` why a token was refused, `groups` the ids of the user's groups, if there are any.
 */
export type Caller = {
  sub?: string
  guest?: string
  sid?: string
  network?: string
  roles: string[]
  permissions: Permission[]
  groups?: string[]
  reason?: TokenRefusal | undefined
}

/**
 * What a subgraph knows about the request of an operation. `deadline` is when it must be answered, in ms since 1970; `budget` what the answer
 * may come to, in one process; `locale` one of LOCALES, but the first; `asked` what headers ask for; `userAgent` the client, for auth only.
 */
export type Request = {
  caller: Caller
  requestId: string
  deadline?: number | undefined
  budget?: Budget | undefined
  locale?: string | undefined
  asked?: { readonly [what: string]: string } | undefined
  userAgent?: string | undefined
}

/** An event with its place in the outbox. */
export type Published = NewEvent & Omit<Envelope, 'producer'>

/** What follows from a transaction: its events, the tasks that are to run soon after it, and the ids of what it has touched, for `Stream.touch`. */
type Made = { published: Published[]; dueTasks: Set<string>; touched: string[] }

/** A transaction: the request, and what follows from it. */
export type Tx = Db & Request & Made & { now: Date; config: Config }

/** What every resolver and module gets: the request, the database and the settings. Lives as long as one operation. */
export type Context<Resources = unknown> = Request & {
  now: Date
  config: Config
  log: Log
  /** Reads committed rows. */
  db: Db
  /** Reads committed rows in a thread of its own: what may take more than 10 ms, so that it holds up no other request. */
  aside: Db
  /** Loads rows by a column's value, batched. */
  load: Load
  /** Runs `work` in a transaction. `inSavepoint` runs a part that may fail alone. */
  write: <T>(work: (tx: Tx, inSavepoint: InSavepoint) => Promise<T>) => Promise<T>
  /** Waits for an outcome. Never call it inside a transaction. */
  waitUntil: Waiters['waitUntil']
  /** What the answer may still come to. */
  budget: Budget
  /** What the subgraph has opened at start. */
  resources: Resources
  /** Side-channel data for the router: a token that was just issued. */
  reply: { accessToken?: string }
}

/** What a subgraph runs on. */
export type SubgraphRuntime<Resources = unknown> = {
  name: string
  config: Config
  log: Log
  database: Database
  waiters: Waiters
  resources: Resources
  clock: () => Date
  /** Called after each commit with what follows from it. */
  committed: (made: Made) => void
}

/** The caller of a request without a token, and of the system's own work. */
export const nobody: Caller = { roles: [], permissions: [] }

/** Runs `work` in a transaction, where it `goesFirst` before those that wait. The events that it published are sent after the commit. */
export async function runTransaction<T>(
  runtime: SubgraphRuntime,
  request: Request,
  work: (tx: Tx, inSavepoint: InSavepoint) => Promise<T>,
  goesFirst = false,
): Promise<T> {
  const made: Made = { published: [], dueTasks: new Set(), touched: [] }
  const failAt = (stage: 'before-commit' | 'after-commit') =>
    made.published.forEach(({ type }) => failpoint(runtime.config, runtime.name, type, stage))
  const result = await runtime.database[goesFirst ? 'writeFirst' : 'write'](async (writer, inSavepoint) => {
    const done = await work(beginTx(runtime, request, writer, made), inSavepoint)
    failAt('before-commit')
    return done
  })
  failAt('after-commit')
  runtime.committed(made)
  return result
}

/** The same transaction with the id of the request that led to it, such as that of an event or a row. */
export function withRequest(tx: Tx, { requestId }: Pick<Request, 'requestId'>): Tx {
  return Object.assign(Object.create(tx), { requestId })
}

/** Creates the context of one operation. */
export function createContext<R>(runtime: SubgraphRuntime<R>, request: Request): Context<R> {
  return new OperationContext(runtime, request)
}

/** Whether the caller holds a permission. */
export function can({ caller }: { caller: Caller }, permission: Permission): boolean {
  return caller.permissions.includes(permission)
}

/** The owner that the caller's new rows get: the user, else the guest. */
export function ownerOf({ caller }: { caller: Caller }): string | undefined {
  return caller.sub ?? caller.guest
}

/** The owner that the caller's new rows get. Throws UNAUTHENTICATED with this message if the caller is neither a user nor a guest. */
export function requireOwner({ caller }: { caller: Caller }, message: string): string {
  const owner = ownerOf({ caller })
  if (!owner) throw signInFirst(caller, message)
  return owner
}

/** Whether something of this owner is the caller's own, or the caller is staff who holds `permission`. */
export function isOwnOr(ctx: { caller: Caller }, owner: string, permission: Permission): boolean {
  return can(ctx, permission) || owner === ctx.caller.sub || owner === ctx.caller.guest
}

/** The owners whose rows are the caller's own: the user, the guest, or both. */
export function callerIds({ caller }: { caller: Caller }): string[] {
  return [caller.sub, caller.guest].filter((id) => id !== undefined)
}

// a class, as an object literal with a getter has a shape of its own each time, and then each look at it is slow
class OperationContext<R> implements Context<R> {
  caller: Caller
  readonly requestId: string
  readonly deadline: number | undefined
  readonly locale: string | undefined
  readonly asked: Request['asked']
  readonly budget: Budget
  readonly now: Date
  readonly config: Config
  readonly db: Db
  readonly aside: Db
  load: Load
  readonly resources: R
  readonly reply: Context['reply'] = {}
  readonly #runtime: SubgraphRuntime<R>
  readonly #request: Request

  constructor(runtime: SubgraphRuntime<R>, request: Request) {
    this.#runtime = runtime
    this.#request = request
    this.caller = request.caller
    this.requestId = request.requestId
    this.deadline = request.deadline
    this.locale = request.locale
    this.asked = request.asked
    this.budget = request.budget ?? new Budget(runtime.config, request.caller, request.deadline)
    this.now = runtime.clock()
    this.config = runtime.config
    this.db = runtime.database.reader
    this.aside = runtime.database.aside
    this.load = new Load(runtime.database.reader)
    this.resources = runtime.resources
  }

  get log(): Log {
    return this.#runtime.log.child({ requestId: this.requestId })
  }

  async write<T>(work: (tx: Tx, inSavepoint: InSavepoint) => Promise<T>): Promise<T> {
    const result = await runTransaction(this.#runtime, this.#request, work)
    // the document's next mutation must not return rows that were loaded before
    this.load = new Load(this.#runtime.database.reader)
    return result
  }

  get waitUntil(): Waiters['waitUntil'] {
    return (id, check, wait) => this.#runtime.waiters.waitUntil(id, check, wait)
  }
}

function beginTx(runtime: SubgraphRuntime, request: Request, writer: Db, made: Made): Tx {
  return Object.assign(Object.create(writer), request, made, { now: runtime.clock(), config: runtime.config })
}
