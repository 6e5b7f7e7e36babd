const fields = /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\r|\n|$)/gy

/** The records of a CSV. Blank lines are skipped; a quoted field may hold commas, line ends and doubled quotes. */
export function recordsOf(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/, '')
  const records: string[][] = []
  let [record, read]: [string[], number] = [[], 0]
  for (const { 0: whole, 1: quoted, 2: plain = '', 3: separator, index } of text.matchAll(fields)) {
    read = index + whole.length
    const isBlank = record.length === 0 && separator !== ',' && whole === separator
    if (isBlank) continue
    record.push(quoted?.replaceAll('""', '"') ?? plain)
    if (separator === ',') continue
    records.push(record)
    record = []
  }
  if (read < text.length) throw new Error('The file ends inside a quoted field.')
  return records
}
