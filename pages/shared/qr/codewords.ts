// What a QR code says of a text (ISO/IEC 18004): its bytes, with error correction of the lowest level, in versions 1 to 20.

/** By version from 1 on: the codewords of correction in each block, and the number of blocks. */
const corrections = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const blocks = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

type Layout = { count: number; correction: number; total: number }

/** Returns the codewords of a text in their order, and the smallest version that has room for them. Throws RangeError for more than 858 bytes. */
export function codewordsOf(text: string): { version: number; codewords: number[] } {
  const bytes = [...new TextEncoder().encode(text)]
  const version = 1 + corrections.findIndex((_, at) => bytes.length + headBytes(at + 1) <= roomOf(layoutOf(at + 1)))
  if (version === 0) throw new RangeError('The text is too long for a QR code')
  const layout = layoutOf(version)
  return { version, codewords: interleave(dataOf(bytes, version, roomOf(layout)), layout) }
}

/** What stands before and behind the bytes: the mode, their number and an end, 4, 8 or 16, and 4 bits. */
function headBytes(version: number): number {
  return version < 10 ? 2 : 3
}

function layoutOf(version: number): Layout {
  return { count: blocks[version - 1] ?? 1, correction: corrections[version - 1] ?? 0, total: Math.floor(freeModules(version) / 8) }
}

/** The modules that hold codewords: all but those of the patterns. */
function freeModules(version: number): number {
  const aligned = Math.floor(version / 7) + 2
  const all = (16 * version + 128) * version + 64
  return all - (version > 1 ? (25 * aligned - 10) * aligned - 55 : 0) - (version > 6 ? 36 : 0)
}

function roomOf({ count, correction, total }: Layout): number {
  return total - count * correction
}

function dataOf(bytes: number[], version: number, room: number): number[] {
  const binary = (value: number, length: number) => value.toString(2).padStart(length, '0')
  const bits = `0100${binary(bytes.length, version < 10 ? 8 : 16)}${bytes.map((byte) => binary(byte, 8)).join('')}0000`
  const data = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
  return Array.from({ length: room }, (_, at) => data[at] ?? ((at - data.length) % 2 === 0 ? 0xec : 0x11))
}

/** The first codeword of each block, then the second of each, and so on; those of the correction come last. */
function interleave(data: number[], { count, correction, total }: Layout): number[] {
  const short = Math.floor(total / count) - correction
  const shorts = count - (total % count)
  const parts = Array.from({ length: count }, (_, at) => {
    const start = at * short + Math.max(0, at - shorts)
    return data.slice(start, start + short + (at < shorts ? 0 : 1))
  })
  const divisor = divisorOf(correction)
  return [...turned(parts), ...turned(parts.map((part) => remainderOf(part, divisor)))]
}

function turned(parts: number[][]): number[] {
  const longest = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat()
}

/** The polynomial by which Reed and Solomon divide, without its first coefficient, which is 1. */
function divisorOf(degree: number): number[] {
  const divisor: number[] = Array.from({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0))
  for (let step = 0, root = 1; step < degree; step += 1, root = multiplied(root, 2))
    for (let at = 0; at < degree; at += 1) divisor[at] = multiplied(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0)
  return divisor
}

function remainderOf(data: number[], divisor: number[]): number[] {
  return data.reduce(
    (rest, byte) => {
      const factor = byte ^ (rest[0] ?? 0)
      return divisor.map((coefficient, at) => (rest[at + 1] ?? 0) ^ multiplied(coefficient, factor))
    },
    divisor.map(() => 0),
  )
}

/** The product in the field of 256 elements. */
function multiplied(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((other >>> bit) & 1) * one)
  return product
}
