// The form of an API key: the router reads it, auth makes it.

const form = /^(key_[0-9a-z]{26})\.([\w-]{43})$/

/** Whether the text has the form of an API key. */
export function isApiKey(text: string): boolean {
  return form.test(text)
}

/** The id and the secret in an API key; empty where the text has another form. */
export function partsOfApiKey(text: string): { id: string; secret: string } {
  const [, id = '', secret = ''] = form.exec(text) ?? []
  return { id, secret }
}

/** Whether a caller is a machine with an API key, whose id stands in the place of a user's. */
export function isMachine({ sub }: { sub?: string | undefined }): boolean {
  return sub?.startsWith('key_') ?? false
}
