import { Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { texts } from './texts.ts'
import type { NamedGroup } from './use-groups.ts'

/** Chooses the group for the customers who are ticked. It is in the address, so that the list of groups leads here. */
export function GroupChoice({ groups }: { groups: NamedGroup[] }) {
  const [address, setAddress] = useSearchParams()
  const choose = (id: string | null) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now)
        if (id) next.set('into', id)
        else next.delete('into')
        return next
      },
      { replace: true },
    )
  return (
    <Select
      label={texts.choice}
      data={groups.map(({ id, name }) => ({ value: id, label: name }))}
      value={address.get('into')}
      onChange={choose}
      placeholder={texts.choose}
      clearable
      w={220}
    />
  )
}
