const tokens = '{ accessToken refreshToken expiresAt user { id } userErrors { code message path subject } }'

/** What the routes beside the graph ask it. */
export const sessionDocuments = {
  login: `mutation SessionLogin($login: LoginInput!) { login(input: $login) ${tokens} }`,
  register: `mutation SessionRegister($register: RegisterInput!) { register(input: $register) ${tokens} }`,
  refreshToken: `mutation SessionRefresh($refreshToken: RefreshTokenInput!) { refreshToken(input: $refreshToken) ${tokens} }`,
  unsubscribe: 'mutation Unsubscribe($unsubscribe: UnsubscribeInput!) { unsubscribe(input: $unsubscribe) { userErrors { code } } }',
  logout: 'mutation SessionLogout($logout: LogoutInput!) { logout(input: $logout) { userErrors { code message path subject } } }',
}
