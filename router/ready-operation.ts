/** A ready operation: what it does, its document, its variables with `{{names}}` in them, and what to keep of its answer. */
export type ReadyOperation = {
  name: string
  about: string
  document: string
  variables: string
  keep: [string, string][]
  answers: string | undefined
}

/** Reads the text of a file of `operations/`: the comments at its top say all but the document. */
export function parseOperation(name: string, text: string): ReadyOperation {
  const keep = (headed(text, 'keep') ?? '').split(', ').filter(Boolean)
  return {
    name,
    about: /^# (.*)$/m.exec(text)?.[1] ?? '',
    document: text.replace(/^#.*\n/gm, ''),
    variables: headed(text, 'variables') ?? '{}',
    keep: keep.map((pair) => pair.split(' = ') as [string, string]),
    answers: headed(text, 'answers'),
  }
}

function headed(text: string, head: string) {
  return new RegExp(`^# ${head}: (.*)$`, 'm').exec(text)?.[1]
}
