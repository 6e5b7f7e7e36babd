import type { Config } from './config.ts'

/** Where a process can be made to die: around a commit, after sending, around a consumer's commit, around a provider's answer. */
export type FailpointStage =
  | 'before-commit'
  | 'after-commit'
  | 'after-send'
  | 'before-handled'
  | 'after-handled'
  | 'before-answer'
  | 'after-answer'

/**
 * Kills this process, as a power failure would, if FAIL_AT names this failpoint: `<subgraph>/<event or call>/<stage>`.
 * Nothing is flushed and no exit handler runs.
 */
export function failpoint(config: Config, subgraph: string, what: string, stage: FailpointStage): void {
  if (config.FAIL_AT && config.FAIL_AT === `${subgraph}/${what}/${stage}`) process.kill(process.pid, 'SIGKILL')
}
