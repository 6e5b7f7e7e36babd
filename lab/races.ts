// Every pair of mutations on the same rows, at once: the outcome must be that of a serial order: npm run races

import { showProgress } from './progress.ts'
import { openArena } from './races/arena.ts'
import { type Options, readOptions, UsageError, usage } from './races/options.ts'
import { type Result, racePair } from './races/race.ts'
import { reportOf, violationText } from './races/report.ts'

try {
  const options = readOptions(process.argv.slice(2))
  if (!options) console.log(usage)
  else if (!(await run(options))) process.exitCode = 1
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message} --help says more.` : error)
  process.exitCode = 1
}

async function run(options: Options): Promise<boolean> {
  console.error(`Seed ${options.seed}: --seed ${options.seed} draws the same moments again.`)
  const start = Date.now()
  const results = await raceAll(options)
  console.log(reportOf(results, { seed: options.seed, ms: Date.now() - start }))
  return results.every(({ violations }) => violations.length === 0)
}

async function raceAll({ pairs, ...options }: Options): Promise<Result[]> {
  const [arena, progress, results] = [await openArena(), showProgress('Pairs', pairs.length), [] as Result[]]
  for (const pair of pairs) {
    const result = await racePair(arena, pair, options)
    for (const violation of result.violations.slice(0, 1)) console.log(violationText(violation, options.seed))
    results.push(result)
    progress.step()
  }
  progress.end()
  await arena.close()
  return results
}
