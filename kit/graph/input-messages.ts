/** The way to a value, from the name of the argument down: names of fields, and positions in lists from 0. */
export type Path = (string | number)[]

export type Bounds = { min?: number; max: number }

// `first` is the number of items on a page
const words: Record<string, string> = { first: 'page size' }

/** "The password must have 8 to 200 characters." */
export function lengthFault(bounds: Bounds, path: Path): string {
  return `${subjectOf(path)} must have ${rangeInWords(bounds)} characters.`
}

/** "The quantity must be 1 to 1,000." */
export function rangeFault({ min = 0, max }: Bounds, path: Path): string {
  return `${subjectOf(path)} must be ${inDigits(min)} to ${inDigits(max)}.`
}

/** "There must be 1 to 100 lines." */
export function countFault(bounds: Bounds, path: Path): string {
  const [place, name] = [placeOf(path.slice(0, -1)), inWords(String(path.at(-1)))]
  return place ? `${place}: there must be ${rangeInWords(bounds)} ${name}.` : `There must be ${rangeInWords(bounds)} ${name}.`
}

/** The value at a path as the subject of a sentence: "The postcode", "Line 3: the quantity", or "Id 3" for an item itself. */
export function subjectOf(path: Path): string {
  const last = path.at(-1)
  if (typeof last === 'number') return placeOf(path)
  const [place, name] = [placeOf(path.slice(0, -1)), inWords(String(last))]
  return place ? `${place}: the ${name}` : `The ${name}`
}

/** The list items that a path leads through: "Line 3"; nothing if it leads through none. */
function placeOf(path: Path): string {
  const items = path.flatMap((step, at) => (typeof step === 'number' ? [`${singular(inWords(String(path[at - 1])))} ${step + 1}`] : []))
  const text = items.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A name in words: `displayName` as "display name", `line1` as "line 1". */
function inWords(name: string): string {
  return (words[name] ?? name)
    .replace(/([a-z])([A-Z\d])/g, '$1 $2')
    .toLowerCase()
    .trim()
}

function singular(words: string): string {
  return words.replace(/(ss|us)es$/, '$1').replace(/([^s])s$/, '$1')
}

function rangeInWords({ min = 0, max }: Bounds): string {
  if (min === max) return inDigits(max)
  return min === 0 ? `at most ${inDigits(max)}` : `${inDigits(min)} to ${inDigits(max)}`
}

function inDigits(number: number): string {
  return number.toLocaleString('en-GB')
}
