import { Checkbox, Stack } from '@mantine/core'
import type { Permission } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { texts } from './texts.ts'

type Props = { label: string; value: Permission[]; onChange: (value: Permission[]) => void; error?: string | undefined }

/** Chooses permissions. One that the caller does not hold cannot be granted, and says so. */
export function PermissionChoice({ label, value, onChange, error }: Props) {
  const { can } = useMe()
  return (
    <Checkbox.Group label={label} value={value} onChange={(chosen) => onChange(chosen as Permission[])} error={error}>
      <Stack gap={6} mt="xs">
        {(Object.entries(texts.permissions) as [Permission, string][]).map(([permission, allows]) => (
          <Checkbox
            key={permission}
            value={permission}
            label={permission}
            description={can(permission) ? allows : `${allows}. ${texts.notHeld}`}
            disabled={!can(permission)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
