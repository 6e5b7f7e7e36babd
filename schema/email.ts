/** The domain of the demo shop's logins. Their passwords are known, so nobody gets an account there in production. */
export const demoDomain = 'bazaar.example'

/** An e-mail address as every subgraph stores and compares it: trimmed and in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}
