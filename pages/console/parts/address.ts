/** What the address of a list says of its filters. Nothing stands for no filter. */
export function textIn(address: URLSearchParams, name: string): string | undefined {
  return address.get(name)?.trim() || undefined
}

/** The values that were chosen of several. */
export function choicesIn<Value extends string>(address: URLSearchParams, name: string): Value[] | undefined {
  const values = address.getAll(name) as Value[]
  return values.length > 0 ? values : undefined
}

/** The one value that was chosen. */
export function choiceIn<Value extends string>(address: URLSearchParams, name: string): Value | undefined {
  return (address.get(name) as Value | null) ?? undefined
}

/** The beginning of a day, where the person is; with `later` that of a day after it. */
export function dayIn(address: URLSearchParams, name: string, later = 0): string | undefined {
  const [year, month, day] = (address.get(name) ?? '').split('-').map(Number)
  return year && month && day ? new Date(year, month - 1, day + later).toISOString() : undefined
}
