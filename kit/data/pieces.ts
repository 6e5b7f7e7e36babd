import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, Tx } from '#kit/context.ts'

/** Between two pieces, so that other writes come in. */
const pauseMs = 10

/** Runs `piece` in a transaction of its own, again and again, until it has changed fewer than `most` rows. */
export async function inPieces(ctx: Context, most: number, piece: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await ctx.write(piece)) >= most) await sleep(pauseMs)
}
