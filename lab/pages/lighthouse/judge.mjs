// Judges an address with Lighthouse as a phone on a slow network sees it, and prints what it found as JSON: node judge.mjs CHROMIUM RUNS ADDRESS …
import lighthouse from 'lighthouse'
import puppeteer from 'puppeteer-core'

const [executablePath, runs, ...addresses] = process.argv.slice(2)
const shownAudits = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
}
// what nginx can send without a module
const extraHeaders = { 'accept-encoding': 'gzip' }

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'], headless: true })
for (const address of addresses) for (let run = 0; run < Number(runs); run += 1) console.log(JSON.stringify(await judge(address)))
await browser.close()

async function judge(address) {
  const page = await browser.newPage()
  const { lhr } = await lighthouse(address, { output: 'json', logLevel: 'error', extraHeaders }, undefined, page)
  await page.close()
  const { categories, audits } = lhr
  const scores = Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]))
  const figures = Object.fromEntries(Object.entries(shownAudits).map(([name, id]) => [name, audits[id]?.numericValue ?? 0]))
  const failed = Object.values(audits).filter(({ score, weight = 1 }) => score !== null && score < 0.9 && weight > 0)
  return { address, scores, figures, bytes: audits['total-byte-weight']?.numericValue ?? 0, failed: failed.map(({ id }) => id) }
}
