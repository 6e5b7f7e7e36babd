import { useState } from 'react'
import type { Permission, RoleStateFragment } from '#pages/console/documents.generated.ts'

/** Keeps what was ticked in each role and is not saved yet. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Permission[]>>(new Map())
  const draftOf = ({ id, permissions }: RoleStateFragment) => drafts.get(id) ?? permissions
  const discard = ({ id }: RoleStateFragment) => setDrafts((now) => new Map([...now].filter(([of]) => of !== id)))
  const toggle = (role: RoleStateFragment, permission: Permission) =>
    setDrafts((now) => {
      const held = now.get(role.id) ?? role.permissions
      return new Map(now).set(role.id, held.includes(permission) ? held.filter((one) => one !== permission) : [...held, permission])
    })
  return { draftOf, toggle, discard }
}
