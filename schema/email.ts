/** An address as every subgraph keeps and compares it: without blanks around it, in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}
