/** `session` is the refresh token of the session; `device` the last one of a session that this browser has ended, which signs nobody in. */
const names = { session: 'bazaar_session', device: 'bazaar_device' }

type Kind = keyof typeof names

/** The longest life that browsers give a cookie. The session itself ends when auth says so. */
const maxAgeSeconds = 400 * 86_400

/** The refresh token in a `cookie` header. None where the cookie is there twice: another host of the domain may have set one of them. */
export function tokenIn(header = '', kind: Kind = 'session'): string | undefined {
  const values = header.split(/; */).filter((pair) => pair.startsWith(`${names[kind]}=`))
  return values.length === 1 ? values[0]?.slice(names[kind].length + 1) : undefined
}

/** The `set-cookie` header that keeps a refresh token where no script reads it, or without a token the one that removes it. */
export function cookieOf(kind: Kind, refreshToken: string | undefined, secure: boolean): string {
  const life = `Max-Age=${refreshToken ? maxAgeSeconds : 0}`
  const attributes = ['Path=/session', life, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])]
  return [`${names[kind]}=${refreshToken ?? ''}`, ...attributes].join('; ')
}
