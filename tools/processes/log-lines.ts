type Entry = { level: string; msg?: string; requestId?: string; reason?: string; err?: { message?: string } }

const colours = [36, 33, 32, 35, 34, 96, 93, 92, 95, 94]
const [red, plain] = [31, 0]

/**
 * Returns a function that prints the lines of many services: each with the name of its service in its own colour, and JSON logs in
 * a readable form.
 */
export function createLinePrinter(write: (text: string) => void, coloured: boolean) {
  const known: string[] = []
  const paint = (colour: number, text: string) => (coloured && colour ? `\u001b[${colour}m${text}\u001b[0m` : text)
  return (name: string, line: string): void => {
    if (!known.includes(name)) known.push(name)
    const colour = colours[known.indexOf(name) % colours.length] ?? plain
    const entry = parseEntry(line)
    write(`${paint(colour, name.padEnd(17))}${entry ? readable(entry, paint) : line}\n`)
  }
}

function parseEntry(line: string): Entry | undefined {
  try {
    const { level, ...rest } = JSON.parse(line)
    return typeof level === 'string' ? { level, ...rest } : undefined
  } catch {
    return undefined
  }
}

function readable({ level, msg, requestId, reason, err }: Entry, paint: (colour: number, text: string) => string): string {
  return [paint(level === 'error' ? red : plain, level), requestId, msg, reason, err?.message].filter(Boolean).join('  ')
}
