type Bytes = AsyncIterable<Uint8Array>
type Reader = { records: string[][]; record: string[]; field: string; place: 'start' | 'plain' | 'quoted' | 'closing' }

/** The records of a CSV, a batch for each piece of the file. */
export async function* recordsOf(bytes: Bytes): AsyncGenerator<string[][]> {
  const reader: Reader = { records: [], record: [], field: '', place: 'start' }
  const decoder = new TextDecoder()
  for await (const piece of bytes) {
    readText(reader, decoder.decode(piece, { stream: true }))
    yield reader.records.splice(0)
  }
  readText(reader, decoder.decode())
  if (reader.place === 'quoted') throw new Error('The file ends inside a quoted field.')
  endRecord(reader)
  yield reader.records
}

function readText(reader: Reader, text: string): void {
  for (const [token] of text.matchAll(/[^",\r\n]+|[",\r\n]/g)) readToken(reader, token)
}

function readToken(reader: Reader, token: string): void {
  if (reader.place === 'quoted') readQuoted(reader, token)
  else if (token === '"' && reader.place !== 'plain') readQuote(reader)
  else if (token === ',') endField(reader)
  else if (token === '\r' || token === '\n') endRecord(reader)
  else addText(reader, token)
}

function readQuoted(reader: Reader, token: string): void {
  if (token === '"') reader.place = 'closing'
  else reader.field += token
}

function readQuote(reader: Reader): void {
  if (reader.place === 'closing') reader.field += '"'
  reader.place = 'quoted'
}

function endField(reader: Reader): void {
  reader.record.push(reader.field)
  reader.field = ''
  reader.place = 'start'
}

function endRecord(reader: Reader): void {
  // also the line feed after a carriage return, which ends nothing
  const isBlank = reader.record.length === 0 && reader.place === 'start'
  if (isBlank) return
  endField(reader)
  reader.records.push(reader.record)
  reader.record = []
}

function addText(reader: Reader, text: string): void {
  reader.field += text
  reader.place = 'plain'
}
