import { useQuery } from '@apollo/client/react'
import { MeDocument, type Permission } from './documents.generated.ts'

/** Returns who is signed in, and what they may do: `can('ORDERS_WRITE')`. */
export function useMe() {
  const { data, error, refetch } = useQuery(MeDocument)
  const me = data?.me
  const permissions = new Set(me?.roles?.flatMap((role) => role.permissions))
  // without the second factor that the shop asks of its staff they may do nothing yet
  const wantsSecondFactor = me?.mfa?.required === true && !me.mfa.enabled
  const can = (...any: Permission[]) => !wantsSecondFactor && any.some((permission) => permissions.has(permission))
  return { me, error, refetch, can, wantsSecondFactor, isStaff: permissions.size > 0 }
}
