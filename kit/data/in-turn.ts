import { DomainError, toUserErrors } from '#kit/errors.ts'

type UserErrors = ReturnType<typeof toUserErrors>
type Answer<K extends string, T> = Record<K, T | null> & { userErrors?: UserErrors }
/** What became of one row of a call. */
export type InTurn<K extends string, T> = Record<K, T | null> & { index: number; userErrors: UserErrors }

/** Does the work of each row of a call by itself. Returns what became of each; `kind` is what a row is called, and with an s the list. */
export async function inTurn<K extends string, I, T>(
  kind: K,
  inputs: I[],
  work: (input: I) => Promise<Answer<K, T>>,
): Promise<InTurn<K, T>[]> {
  const rows: InTurn<K, T>[] = []
  for (const [index, input] of inputs.entries()) rows.push(await rowOf(kind, index, work(input)))
  return rows
}

async function rowOf<K extends string, T>(kind: K, index: number, work: Promise<Answer<K, T>>): Promise<InTurn<K, T>> {
  const answer = await work.catch((error: unknown) => refused<K, T>(kind, error))
  const path = ['input', `${kind}s`, String(index)]
  const userErrors = (answer.userErrors ?? []).map((error) => ({ ...error, path: [...path, ...error.path.slice(1)] }))
  return { ...answer, index, userErrors }
}

function refused<K extends string, T>(kind: K, error: unknown): Answer<K, T> {
  if (!(error instanceof DomainError)) throw error
  return { [kind]: null, userErrors: toUserErrors(error) } as Answer<K, T>
}
