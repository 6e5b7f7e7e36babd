import fc from 'fast-check'
import type { Row } from '#lab/replay/rows.ts'
import type { Line } from '#lab/replay/tally.ts'

export function row(part: Partial<Row>): Row {
  return {
    invoice: '536365',
    code: '71053',
    description: 'WHITE METAL LANTERN',
    quantity: 1,
    at: day(1),
    unitPrice: 33900,
    customer: '17850',
    country: 'United Kingdom',
    ...part,
  }
}

export function back(part: Partial<Row>): Row {
  return row({ invoice: 'C9', quantity: -1, ...part })
}

export function day(day: number): string {
  return `2010-12-0${day} 08:26:00`
}

export function linesOf(documents: { lines: Line[] }[]): Line[] {
  return documents.flatMap(({ lines }) => lines)
}

export function unitsIn(lines: Line[], code?: string): number {
  return lines.filter((line) => !code || line.code === code).reduce((sum, { quantity }) => sum + quantity, 0)
}

export function forAnyFile(check: (rows: Row[]) => void): void {
  const anyRow = fc.record({
    invoice: fc.constantFrom('1', '2', '3', '4', 'C5', 'C6', 'C7'),
    code: fc.constantFrom('11111', '22222a', '22222A', 'POST'),
    description: fc.constantFrom('LANTERN', 'CAFÉ', '?', ''),
    quantity: fc.integer({ min: -6, max: 6 }),
    at: fc.integer({ min: 1, max: 4 }).map(day),
    unitPrice: fc.constantFrom(0, 10, 1250, 33900, 33900),
    customer: fc.constantFrom('17850', '13047', undefined),
    country: fc.constant('United Kingdom'),
  })
  fc.assert(fc.property(fc.array(anyRow, { maxLength: 40 }), check))
}
