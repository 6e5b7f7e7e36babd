import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvAnswer } from '#kit/http/csv.ts'

test('four files are read at once; a fifth has to wait until one has ended or its reader has gone', async () => {
  const open = await Promise.all(Array.from({ length: 4 }, begin))
  await expect(csvAnswer('file.csv', rows())).rejects.toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' })
  open[0]?.destroy()
  await new Promise((resolve) => open[0]?.once('close', resolve))
  const { body } = await csvAnswer('file.csv', rows(2))
  expect(await text(body as Readable)).toBe("\uFEFFname,'=1+1\r\nname,'=1+1\r\n")
  for (const stream of open) stream.destroy()
})

/** Begins to read a file that does not end. */
async function begin(): Promise<Readable> {
  const body = (await csvAnswer('file.csv', rows())).body as Readable
  await new Promise((resolve) => body.once('readable', resolve))
  return body
}

async function* rows(most = Number.POSITIVE_INFINITY) {
  for (let count = 0; count < most; count += 1) yield [['name', '=1+1']]
}
