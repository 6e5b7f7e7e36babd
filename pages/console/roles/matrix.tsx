import { Checkbox, Table, Text } from '@mantine/core'
import type { Permission, RoleStateFragment } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { texts as common } from '#pages/console/texts.ts'
import { missingOf } from './held.ts'
import { RoleActs } from './role-acts.tsx'
import { texts } from './texts.ts'
import { useDrafts } from './use-drafts.ts'

type Role = RoleStateFragment
type Drafts = ReturnType<typeof useDrafts>
type Props = { roles: Role[]; onEdit: (role: Role) => void; onChanged: () => unknown }

const permissions = Object.keys(texts.permissions) as Permission[]

/** A row for each permission, a column for each role. What was ticked is saved role by role. */
export function Matrix({ roles, onEdit, onChanged }: Props) {
  const { can } = useMe()
  const drafts = useDrafts()
  return (
    <Table.ScrollContainer minWidth={180 + 130 * roles.length}>
      <Table withColumnBorders aria-label={common.screens.roles} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={{ base: 180, sm: 300 }}>{texts.permission}</Table.Th>
            {roles.map((role) => (
              <Table.Th key={role.id} ta="center" style={{ verticalAlign: 'top' }}>
                <Heading role={role} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {permissions.map((permission) => (
            <Row key={permission} {...{ permission, roles, drafts }} />
          ))}
        </Table.Tbody>
        {can('ROLES_WRITE') && (
          <Table.Tfoot>
            <Acts {...{ roles, drafts, onEdit, onChanged }} />
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ permission, roles, drafts: { draftOf, toggle } }: { permission: Permission; roles: Role[]; drafts: Drafts }) {
  const { can } = useMe()
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <About permission={permission} />
      </Table.Th>
      {roles.map((role) => (
        <Table.Td key={role.id}>
          <Checkbox
            aria-label={texts.cell(permission, role.name)}
            aria-describedby={can(permission) ? `of-${role.id}` : `not-${permission}`}
            checked={draftOf(role).includes(permission)}
            disabled={!mayChange(role, can) || !can(permission)}
            onChange={() => toggle(role, permission)}
            style={{ display: 'flex', justifyContent: 'center' }}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Acts({ roles, drafts: { draftOf, discard }, onEdit, onChanged }: Props & { drafts: Drafts }) {
  const { can } = useMe()
  return (
    <Table.Tr>
      <Table.Td />
      {roles.map((role) => (
        <Table.Td key={role.id} style={{ verticalAlign: 'top' }}>
          {mayChange(role, can) && (
            <RoleActs role={role} draft={draftOf(role)} onDiscard={() => discard(role)} onEdit={() => onEdit(role)} onChanged={onChanged} />
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

/** The name of a role, and why it cannot be changed. */
function Heading({ role }: { role: Role }) {
  const { can } = useMe()
  return (
    <>
      {role.name}
      <Text size="xs" c="dimmed" id={`of-${role.id}`}>
        {reasonOf(role, can) ?? role.description}
      </Text>
    </>
  )
}

/** A permission, what it allows, and whether one can grant it. */
function About({ permission }: { permission: Permission }) {
  const { can } = useMe()
  return (
    <>
      <Text size="sm" fw={600}>
        {permission}
      </Text>
      <Text size="xs" c="dimmed">
        {texts.permissions[permission]}
      </Text>
      {can('ROLES_WRITE') && !can(permission) && (
        <Text size="xs" fs="italic" id={`not-${permission}`}>
          {texts.notHeld}
        </Text>
      )}
    </>
  )
}

type Can = (permission: Permission) => boolean

function mayChange(role: Role, can: Can): boolean {
  return can('ROLES_WRITE') && reasonOf(role, can) === undefined
}

/** Why a role cannot be changed by who holds what `can` says; nothing where it can. */
function reasonOf(role: Role, can: Can): string | undefined {
  if (role.builtIn) return texts.builtInHelp
  const missing = can('ROLES_WRITE') ? missingOf(role, can) : undefined
  return missing && texts.notHeldRole(missing)
}
