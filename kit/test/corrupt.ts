import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'

type Trigger = { name: string; sql: string }

/** Changes rows as no code can: without the triggers that refuse it. They are in place again afterwards. */
export function corrupt(ctx: Pick<Context, 'write'>, ...statements: SQL[]): Promise<void> {
  return ctx.write(async (tx) => {
    const triggers = await tx.all<Trigger>(sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
    for (const { name } of triggers) await tx.run(sql.raw(`DROP TRIGGER ${name}`))
    for (const statement of statements) await tx.run(statement)
    for (const trigger of triggers) await tx.run(sql.raw(trigger.sql))
  })
}
