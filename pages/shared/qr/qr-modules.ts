import { codewordsOf } from './codewords.ts'

/** The modules of a code by row and column: dark, light, or free until they are drawn. */
class Modules {
  readonly size: number
  readonly rows: (boolean | undefined)[][]

  constructor(version: number) {
    this.size = version * 4 + 17
    this.rows = Array.from({ length: this.size }, () => Array.from({ length: this.size }))
  }

  set(x: number, y: number, isDark: boolean): void {
    const row = this.rows[y]
    if (row && x in row) row[x] = isDark
  }

  isFree(x: number, y: number): boolean {
    return this.rows[y]?.[x] === undefined
  }

  /** Draws squares around a point: the one at a distance is light where `light` names it. */
  squares(x: number, y: number, furthest: number, light: number[]): void {
    for (let dy = -furthest; dy <= furthest; dy += 1)
      for (let dx = -furthest; dx <= furthest; dx += 1) this.set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }
}

/** The bits of the format: correction of the lowest level and the first mask, with which every second module is turned. */
const formatBits = withCheck(0b01000, 10, 0x537) ^ 0x5412

/** Returns which modules of the QR code of a text are dark, row by row. */
export function qrModules(text: string): boolean[][] {
  const { version, codewords } = codewordsOf(text)
  const modules = new Modules(version)
  drawPatterns(modules, version)
  drawFormat(modules)
  if (version > 6) drawVersion(modules, version)
  drawCodewords(modules, codewords)
  return modules.rows.map((row) => row.map(Boolean))
}

function drawPatterns(modules: Modules, version: number): void {
  const last = modules.size - 1
  for (let at = 0; at <= last; at += 1) {
    modules.set(6, at, at % 2 === 0)
    modules.set(at, 6, at % 2 === 0)
  }
  const corners = [
    [3, 3],
    [last - 3, 3],
    [3, last - 3],
  ] as const
  for (const [x, y] of corners) modules.squares(x, y, 4, [2, 4])
  const places = alignedAt(version, modules.size)
  for (const x of places) for (const y of places) if (modules.isFree(x, y) || isTiming(x, y, last)) modules.squares(x, y, 2, [1])
}

/** Where a pattern stands on the line of every second module, beside the corners. */
function isTiming(x: number, y: number, last: number): boolean {
  return (x === 6 && y > 8 && y < last - 8) || (y === 6 && x > 8 && x < last - 8)
}

function alignedAt(version: number, size: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step)]
}

function drawFormat(modules: Modules): void {
  const { size } = modules
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = isSet(formatBits, bit)
    const beside = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit
    const below = bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit
    modules.set(8, beside, isDark)
    modules.set(below, 8, isDark)
  }
  modules.set(8, size - 8, true)
}

function drawVersion(modules: Modules, version: number): void {
  const bits = withCheck(version, 12, 0x1f25)
  for (let bit = 0; bit < 18; bit += 1) {
    const [far, near] = [modules.size - 11 + (bit % 3), Math.floor(bit / 3)]
    modules.set(far, near, isSet(bits, bit))
    modules.set(near, far, isSet(bits, bit))
  }
}

/** Draws the codewords in columns of two, up and down by turns, from the right to the left. */
function drawCodewords(modules: Modules, codewords: number[]): void {
  const { size } = modules
  let at = 0
  for (let column = size - 1; column > 0; column -= column === 8 ? 3 : 2)
    for (let step = 0; step < size; step += 1)
      for (const x of [column, column - 1]) {
        const y = ((column + 1) & 2) === 0 ? size - 1 - step : step
        if (!modules.isFree(x, y)) continue
        modules.set(x, y, isSet(codewords[at >>> 3] ?? 0, 7 - (at & 7)) !== ((x + y) % 2 === 0))
        at += 1
      }
}

/** A value with the bits that check it behind it (BCH). */
function withCheck(value: number, length: number, divisor: number): number {
  let rest = value
  for (let step = 0; step < length; step += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor)
  return (value << length) | rest
}

function isSet(value: number, bit: number): boolean {
  return ((value >>> bit) & 1) === 1
}
