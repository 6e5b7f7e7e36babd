import { setFlagsFromString } from 'node:v8'

/** Of what is in use, in per cent. It is 50 when a process begins: docs/decisions.md has what was measured. */
const growth = 40

/**
 * Lets the heap of a process that is only the router grow by less before all of it is collected. Call it when what a start needs is loaded:
 * code that was compiled under other flags is compiled again.
 */
export function collectMoreOften(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
}
