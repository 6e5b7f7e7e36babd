const userErrors = 'userErrors { code message path subject }'
const tokens = `accessToken refreshToken expiresAt user { id } ${userErrors}`

/** What the routes beside the graph ask it. */
export const sessionDocuments = {
  login: `mutation SessionLogin($login: LoginInput!) { login(input: $login) { ${tokens} mfaChallenge } }`,
  register: `mutation SessionRegister($register: RegisterInput!) { register(input: $register) { ${tokens} mfaChallenge } }`,
  verifyMfa: `mutation SessionVerify($verifyMfa: VerifyMfaInput!) { verifyMfa(input: $verifyMfa) { ${tokens} } }`,
  refreshToken: `mutation SessionRefresh($refreshToken: RefreshTokenInput!) { refreshToken(input: $refreshToken) { ${tokens} } }`,
  unsubscribe: 'mutation Unsubscribe($unsubscribe: UnsubscribeInput!) { unsubscribe(input: $unsubscribe) { userErrors { code } } }',
  beginProviderSignIn: `mutation SessionBeginProviderSignIn($beginProviderSignIn: BeginProviderSignInInput!) { beginProviderSignIn(input: $beginProviderSignIn) { url token ${userErrors} } }`,
  linkProvider: `mutation SessionLinkProvider($linkProvider: LinkProviderInput!) { linkProvider(input: $linkProvider) { url token ${userErrors} } }`,
  finishProviderSignIn: `mutation SessionFinishProviderSignIn($finishProviderSignIn: FinishProviderSignInInput!) { finishProviderSignIn(input: $finishProviderSignIn) { ${tokens} mfaChallenge isLinked } }`,
  logout: `mutation SessionLogout($logout: LogoutInput!) { logout(input: $logout) { ${userErrors} } }`,
}
