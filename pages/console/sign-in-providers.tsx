import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { session } from './client.ts'
import { SignInProvidersDocument } from './documents.generated.ts'
import { texts } from './texts.ts'

type Props = { onRefused: (refusals: { code: string; message: string }[]) => void }

/** The other ways in, where the shop has some. Each leads to the provider, and back to the address of this screen. */
export function SignInProviders({ onRefused }: Props) {
  const { data } = useQuery(SignInProvidersDocument)
  const lead = async (provider: string) => {
    const { url, userErrors } = await session.signInAt(provider, location.pathname + location.search)
    if (url) location.assign(url)
    else onRefused(userErrors ?? [])
  }
  return data?.signInProviders?.map(({ id, name }) => (
    <Button key={id} variant="default" onClick={() => lead(id).catch(() => onRefused([{ code: '', message: texts.noAnswer }]))}>
      {texts.signInWith(name)}
    </Button>
  ))
}
