import type { Config } from './config.ts'

export type Seam = (typeof seams)[number]

/** Where a process can be made to die: around a commit, after sending, after a consumer's commit, around a provider's answer. */
export const seams = [
  'before-commit',
  'after-commit',
  'after-send',
  'before-handled',
  'after-handled',
  'before-answer',
  'after-answer',
] as const

/**
 * Kills this process, as power loss would, if FAIL_AT names this point: `<subgraph>/<event or call>/<seam>`.
 * Nothing is flushed and no handler runs.
 */
export function failpoint(config: Config, subgraph: string, what: string, seam: Seam): void {
  if (config.FAIL_AT && config.FAIL_AT === `${subgraph}/${what}/${seam}`) process.kill(process.pid, 'SIGKILL')
}
