import type { Line } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'

/** The payment or refund of ours that a key of the provider was made of. */
export function idOf({ key }: Line): string {
  return key.split('/')[0] ?? ''
}

/** What the provider captured, a line for each capture. */
export function capturesOf(lines: Line[]): Line[] {
  return done(lines, 'capture')
}

/** What the provider paid back, a line for each refund. */
export function refundsOf(lines: Line[]): Line[] {
  return done(lines, 'refund')
}

/** Authorisations that are neither captured nor given up. A capture that is refused ends them, too. */
export function openAuthorizations(lines: Line[]): Line[] {
  const ended = new Set(lines.filter(({ verb }) => verb === 'capture' || verb === 'void').map(({ authorization }) => authorization))
  return done(lines, 'authorize').filter(({ authorization }) => !ended.has(authorization))
}

function done(lines: Line[], verb: Line['verb']) {
  return lines.filter((line) => line.verb === verb && line.result.ok)
}
