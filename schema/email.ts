/** An e-mail address as every subgraph stores and compares it: trimmed and in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}
