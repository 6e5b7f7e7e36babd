import { statSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Context } from '#kit/context.ts'
import { withLogCopiedAside } from '#kit/data/checkpoints.ts'
import { statement } from '#kit/data/statement.ts'
import { openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'

const createNotes = statement(() => sql`CREATE TABLE notes (text)`)
const insertNotes = statement(
  () => sql`
    WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 200)
    INSERT INTO notes SELECT hex(randomblob(2000)) FROM n`,
)

test('the writes of a long job leave the log as it is, and the thread copies it; afterwards writes do again', async () => {
  const ctx = (await openForTest(carts)).context()
  await ctx.write(async (tx) => void (await createNotes.run(tx)))
  const sizes = await withLogCopiedAside(ctx, async (written) => {
    const before = sizeOf(ctx)
    // 16 times 200 notes of 4 kB
    for (let times = 0; times < 7; times += 1) await writeNotes(ctx, written)
    const alone = sizeOf(ctx)
    for (let times = 0; times < 9; times += 1) await writeNotes(ctx, written)
    return [before, alone]
  })
  expect(sizes[1]).toBe(sizes[0])
  const copied = sizeOf(ctx)
  expect(copied).toBeGreaterThan((sizes[0] ?? 0) + 8_000_000)
  for (let times = 0; times < 21; times += 1) await writeNotes(ctx, () => {})
  expect(sizeOf(ctx)).toBeGreaterThan(copied)
})

test('a job that fails leaves writes as they were', async () => {
  const ctx = (await openForTest(carts)).context()
  const before = await copiedAfter(ctx)
  await expect(withLogCopiedAside(ctx, () => Promise.reject(new Error('the file is gone')))).rejects.toThrow('the file is gone')
  expect(before).toBeGreaterThan(0)
  expect(await copiedAfter(ctx)).toBe(before)
})

/** After how many pages of the log a write copies them. */
function copiedAfter(ctx: Context): Promise<unknown> {
  return ctx.write(async (tx) => tx.$client.pragma('wal_autocheckpoint', { simple: true }))
}

async function writeNotes(ctx: Context, written: () => void): Promise<void> {
  await ctx.write(async (tx) => void (await insertNotes.run(tx)))
  written()
}

function sizeOf({ db }: Context): number {
  return statSync(db.$client.name).size
}
