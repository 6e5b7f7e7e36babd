import { CombinedGraphQLErrors, type ErrorLike } from '@apollo/client'
import { Alert, Button, Group } from '@mantine/core'
import { texts } from '#pages/console/texts.ts'

type Props = {
  error?: ErrorLike | undefined
  refusals?: readonly { message: string }[] | undefined
  /** Asks again, where that may help. */
  onRetry?: () => unknown
}

/** What went wrong, as sentences: what the shop refuses, or that it does not answer. Nothing where nothing did. */
export function Fault({ error, refusals = [], onRetry }: Props) {
  const said = [...refusals.map(({ message }) => message), ...(error ? sentencesOf(error) : [])]
  return said.length === 0 ? null : (
    <Alert role="alert" color="red" variant="light">
      <Group justify="space-between">
        {said.join(' ')}
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {texts.askAgain}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

/** Says each fault once: several fields of one screen may have the same. */
export function sentencesOf(error: ErrorLike): string[] {
  if (!CombinedGraphQLErrors.is(error)) return [texts.noAnswer]
  return [...new Set(error.errors.map(({ message, extensions }) => texts.faults[String(extensions?.code)] ?? message))]
}
