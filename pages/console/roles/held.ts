import type { Permission } from '#pages/console/documents.generated.ts'

/** Returns a permission of a role that the caller does not hold, who therefore can neither grant nor take it; nothing where they hold all. */
export function missingOf(
  { permissions }: { permissions: readonly Permission[] },
  can: (permission: Permission) => boolean,
): Permission | undefined {
  return permissions.find((permission) => !can(permission))
}
