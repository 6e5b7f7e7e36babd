import { expect, onTestFinished, test } from 'vitest'
import { atScrape, counter, gauge, scrape } from '#kit/observe/metrics.ts'

const level = gauge('bazaar_test_level', 'A level that tests set.', ['tank'])

test('a gauge is read at each scrape, and is gone when nothing reads it any more', async () => {
  let height = 1
  const end = reading(async () => level.set({ tank: 'north' }, height++))
  expect(await scrape()).toContain('bazaar_test_level{tank="north"} 1')
  expect(await scrape()).toContain('bazaar_test_level{tank="north"} 2')
  end()
  expect(await scrape()).not.toContain('north')
})

test('a counter counts on from scrape to scrape, for each of its labels', async () => {
  const pages = counter('bazaar_test_pages_total', 'Pages that tests turn.', ['book'])
  for (const book of ['red', 'blue', 'red']) pages.inc({ book })
  expect(await scrape()).toContain('bazaar_test_pages_total{book="red"} 2')
  pages.inc({ book: 'red' })
  const text = await scrape()
  expect(text).toContain('bazaar_test_pages_total{book="red"} 3')
  expect(text).toContain('bazaar_test_pages_total{book="blue"} 1')
})

test('a reading that fails leaves no value; the others are there', async () => {
  reading(() => Promise.reject(new Error('away')))
  reading(async () => level.set({ tank: 'south' }, 3))
  expect(await scrape()).toContain('bazaar_test_level{tank="south"} 3')
})

test('simultaneous scrapes get the same text, so that none gets half of it', async () => {
  let times = 0
  reading(async () => {
    times += 1
  })
  const [one, other] = await Promise.all([scrape(), scrape()])
  expect([one === other, times]).toEqual([true, 1])
})

test('the metrics of Node are there, such as the lag of the event loop', async () => {
  expect(await scrape()).toContain('nodejs_eventloop_lag_p99_seconds')
})

function reading(read: () => Promise<void>) {
  const end = atScrape(read)
  onTestFinished(end)
  return end
}
