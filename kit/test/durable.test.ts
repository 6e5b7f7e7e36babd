import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '#kit/data/log-file.ts'
import { createSavepoints } from '#kit/data/savepoint.ts'
import { WriteQueue } from '#kit/data/write-queue.ts'
import { outboxReader } from '#kit/events/outbox.ts'
import { createTestRuntime, orderMoved, producer } from './events.ts'
import { newFolder } from './folder.ts'

test('a write is acknowledged once the disk has it, those that come meanwhile share the next commit, and reads go on', async () => {
  const disk = slowDisk()
  const { queue, add, count } = openQueue(disk.flush)
  const acknowledged: string[] = []
  const first = add('first').then(() => acknowledged.push('first'))
  await disk.asked()
  const others = ['second', 'third'].map((name) => add(name).then(() => acknowledged.push(name)))
  expect([count(), acknowledged]).toEqual([1, []])
  disk.done()
  await first
  await disk.asked()
  const settled = queue.settle().then(() => acknowledged.push('settled'))
  expect([count(), acknowledged]).toEqual([3, ['first']])
  disk.done()
  await Promise.all([...others, settled])
  expect(acknowledged.toSorted()).toEqual(['first', 'second', 'settled', 'third'])
})

test('a write that the disk did not take is refused, and the next one goes on', async () => {
  const disk = slowDisk()
  const { add } = openQueue(disk.flush)
  const lost = add('lost')
  await disk.asked()
  disk.fail()
  await expect(lost).rejects.toThrow('no disk')
  const next = add('next')
  await disk.asked()
  disk.done()
  await next
})

test('no event leaves before its commit is on the disk', async () => {
  const { emit, runtime } = await producer('orders', undefined, await createTestRuntime('orders'))
  const disk = slowDisk()
  await emit(orderMoved('ord_1'))
  const left: unknown[] = []
  const leaving = outboxReader('orders', runtime.database.reader, disk.flush)
    .after(0, 10)
    .then((events) => left.push(...events))
  await disk.asked()
  expect(left).toEqual([])
  disk.done()
  await leaving
  expect(left).toHaveLength(1)
})

test('where the disk has failed once, nothing is taken to be there any more', async () => {
  const file = join(newFolder(), 'broken.db')
  // it can be opened, and refuses to be brought to a disk
  symlinkSync('/dev/null', `${file}-wal`)
  const log = openLog(file)
  onTestFinished(log.close)
  const refusals = [await log.flush().catch((error) => error.code), await log.flush().catch((error) => error.code)]
  expect(refusals).toEqual(['EINVAL', 'EINVAL'])
})

/** A disk that takes what it is asked for when it is told to. */
function slowDisk() {
  let [asked, one] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  return {
    flush: () => {
      one = Promise.withResolvers()
      asked.resolve()
      return one.promise
    },
    asked: async () => {
      await asked.promise
      asked = Promise.withResolvers()
    },
    done: () => one.resolve(),
    fail: () => one.reject(new Error('no disk')),
  }
}

/** A queue of writes into a table of names. */
function openQueue(flush: () => Promise<void>) {
  const connection = new Sqlite(':memory:')
  onTestFinished(() => void connection.close())
  connection.exec('CREATE TABLE names (name text)')
  const queue = new WriteQueue(connection, createSavepoints(connection), { flush, onCommit: undefined })
  return {
    queue,
    add: (name: string) => queue.add(async () => void connection.prepare('INSERT INTO names VALUES (?)').run(name)),
    count: () => connection.prepare('SELECT count(*) FROM names').pluck().get(),
  }
}
