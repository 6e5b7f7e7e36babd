/** What a field of a form says, without the spaces around it. */
export function textIn(form: FormData, name: string): string {
  return String(form.get(name)).trim()
}
