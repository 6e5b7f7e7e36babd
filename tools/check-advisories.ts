// Ends with 1 where npm knows of a high or critical weakness in a package that runs: node tools/check-advisories.ts
import { spawnSync } from 'node:child_process'

type Audit = { metadata?: { vulnerabilities: Record<string, number> } }

const { high = 0, critical = 0 } = asked()
if (high + critical > 0) {
  console.error(`npm knows of ${high} high and ${critical} critical weaknesses in packages that run: npm audit --omit=dev`)
  process.exitCode = 1
}

/** How many weaknesses of each severity npm knows of. Not every registry answers that. */
function asked(): Record<string, number> {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
  const { metadata } = JSON.parse(stdout || '{}') as Audit
  if (!metadata) console.warn('The registry does not say which packages have weaknesses: ask another one.')
  return metadata?.vulnerabilities ?? {}
}
