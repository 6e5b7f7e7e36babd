import type { Line } from '#subgraphs/payments/providers/sandbox/ledger.ts'

/** The payment or refund of ours that a key of the provider was made of. */
export const idOf = ({ key }: Line): string => key.split('/')[0] ?? ''

const done = (lines: Line[], verb: Line['verb']) => lines.filter((line) => line.verb === verb && line.result.ok)

/** What the provider captured, a line for each capture. */
export const capturesOf = (lines: Line[]): Line[] => done(lines, 'capture')

/** What the provider paid back, a line for each refund. */
export const refundsOf = (lines: Line[]): Line[] => done(lines, 'refund')

/** Authorisations that are neither captured nor given up. A capture that is refused ends them, too. */
export const openAuthorizations = (lines: Line[]): Line[] => {
  const ended = new Set(lines.filter(({ verb }) => verb === 'capture' || verb === 'void').map(({ authorization }) => authorization))
  return done(lines, 'authorize').filter(({ authorization }) => !ended.has(authorization))
}
