// Every pair of mutations on the same rows, at once: the outcome must be that of a serial order: npm run races
import { runCommand } from '#app/command.ts'
import { showProgress } from './progress.ts'
import { type Options, racesCommand } from './races/command.ts'
import { type Result, racePair } from './races/race.ts'
import { reportOf, violationText } from './races/report.ts'
import { openRaceShop } from './races/shop.ts'

await runCommand(racesCommand(run))

async function run(options: Options): Promise<boolean> {
  console.error(`Seed ${options.seed}: --seed ${options.seed} draws the same moments again.`)
  const start = Date.now()
  const results = await raceAll(options)
  console.log(reportOf(results, options.seed, Date.now() - start))
  return results.every(({ violations }) => violations.length === 0)
}

async function raceAll({ pairs, ...options }: Options): Promise<Result[]> {
  const [shop, progress, results] = [await openRaceShop(), showProgress('Pairs', pairs.length), [] as Result[]]
  for (const pair of pairs) {
    const result = await racePair(shop, pair, options)
    for (const violation of result.violations.slice(0, 1)) console.log(violationText(violation, options.seed))
    results.push(result)
    progress.step()
  }
  progress.end()
  await shop.close()
  return results
}
