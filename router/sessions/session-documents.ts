const tokens = '{ accessToken refreshToken expiresAt user { id } userErrors { code message path subject } }'

/** What the routes of sessions ask the graph. */
export const sessionDocuments = {
  login: `mutation SessionLogin($login: LoginInput!) { login(input: $login) ${tokens} }`,
  register: `mutation SessionRegister($register: RegisterInput!) { register(input: $register) ${tokens} }`,
  refreshToken: `mutation SessionRefresh($refreshToken: RefreshTokenInput!) { refreshToken(input: $refreshToken) ${tokens} }`,
  logout: 'mutation SessionLogout($logout: LogoutInput!) { logout(input: $logout) { userErrors { code message path subject } } }',
}
