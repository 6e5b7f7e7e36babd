import type { Config } from './config.ts'

export type FailpointStage = (typeof failpointStages)[number]

/** Where a process can be made to die: around a commit, after sending, after a consumer's commit, around a provider's answer. */
export const failpointStages = [
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
export function failpoint(config: Config, subgraph: string, what: string, seam: FailpointStage): void {
  if (config.FAIL_AT && config.FAIL_AT === `${subgraph}/${what}/${seam}`) process.kill(process.pid, 'SIGKILL')
}
