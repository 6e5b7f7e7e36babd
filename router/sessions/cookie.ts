const name = 'bazaar_session'

/** The longest life that browsers give a cookie. The session itself ends when auth says so. */
const maxAgeSeconds = 400 * 86_400

/** The refresh token in a `cookie` header. None where the cookie is there twice: another host of the domain may have set one of them. */
export function tokenIn(header = ''): string | undefined {
  const values = header.split(/; */).filter((pair) => pair.startsWith(`${name}=`))
  return values.length === 1 ? values[0]?.slice(name.length + 1) : undefined
}

/** The `set-cookie` header that keeps a refresh token where no script reads it, or without a token the one that removes it. */
export function cookieOf(refreshToken: string | undefined, secure: boolean): string {
  const life = `Max-Age=${refreshToken ? maxAgeSeconds : 0}`
  return [`${name}=${refreshToken ?? ''}`, 'Path=/session', life, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])].join('; ')
}
