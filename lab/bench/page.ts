import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { here } from './bazaar.ts'
import { pinning } from './cores.ts'
import type { Table } from './report.ts'

/** How many processes wanted to run before this one did. */
const load = (loadavg()[0] ?? 0).toFixed(1)

/** A part of the page: what was run, and what it measured. */
export type Section = { name: string; command: string; about: string; tables: Table[] }

const head = `# Performance

\`npm run bench\` writes this page. Each part has the date, the commit and the machine of its own run. Compare figures of one run only: servers
were measured by turns there, and a load average well above 0 says that the machine was busy with other things. CPU is the processor time of
the server, user and system. "× bare" compares it with a bare Node server that answers as many requests of the same size.
`

/** Writes a part of the page, in the place of an older one of the same name. The other parts stay. */
export function writeSection(file: string, section: Section): void {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const parts = new Map(
    old
      .split(/^(?=## )/m)
      .slice(1)
      .map((part) => [/^## (.*)$/m.exec(part)?.[1] ?? '', part.trim()]),
  )
  parts.set(section.name, textOf(section))
  writeFileSync(file, `${[head.trim(), ...parts.values()].join('\n\n')}\n`)
}

function textOf({ name, command, about, tables }: Section): string {
  return [`## ${name}`, `\`${command}\`, ${circumstances()}.`, about, ...tables.map(markdownOf)].join('\n\n')
}

function circumstances(): string {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Node ${process.version}, ${type()} ${release()}, ${cpus().length} × ${cpu?.model.trim()}, ${memory}; ${pinning()}; load average before it ${load}`
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`
  } catch {
    return 'unknown'
  }
}

function markdownOf({ title, head: names, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [`### ${title}`, '', line(names), line(names.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
