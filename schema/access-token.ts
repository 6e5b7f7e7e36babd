// What auth writes into an access token and the router reads from it.
import type { Permission } from './common.generated.ts'

/**
 * `rolesVersion` is the version of the roles in the token: a later change of roles or groups makes it invalid. `groups` are the ids of the
 * user's customer groups; without any it is left out. In a token for an API key `sub` and `sid` are the key's id, and `maker` is the user who
 * made it, of whose roles `rolesVersion` is.
 */
export type AccessClaims = {
  sub: string
  sid: string
  maker?: string
  roles: string[]
  permissions: Permission[]
  groups?: string[]
  rolesVersion: number
}

export const accessToken = { issuer: 'bazaar', audience: 'bazaar', type: 'at+jwt', algorithm: 'EdDSA' } as const

export const requiredClaims = ['sub', 'sid', 'roles', 'permissions', 'rolesVersion', 'iat', 'exp']
