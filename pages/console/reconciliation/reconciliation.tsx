import { Alert, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import { Differences } from './differences.tsx'
import { InFlight } from './in-flight.tsx'
import { texts } from './texts.ts'
import { type Comparison, type Range, useComparison } from './use-comparison.ts'

/** Compares the books of the shop for a range of days, and shows what does not agree. */
export function ReconciliationScreen() {
  const { comparison, start, stop } = useComparison()
  return (
    <Screen title={common.screens.reconciliation}>
      <Text c="dimmed">{texts.help}</Text>
      <RangeForm isRunning={comparison?.isRunning ?? false} onStart={start} onStop={stop} />
      {comparison && <Found {...comparison} />}
    </Screen>
  )
}

type FormProps = { isRunning: boolean; onStart: (range: Range) => unknown; onStop: () => void }

function RangeForm({ isRunning, onStart, onStop }: FormProps) {
  const today = new Date()
  const [days, setDays] = useState({ from: dayOf(new Date(today.getFullYear(), today.getMonth() - 1, today.getDate())), to: dayOf(today) })
  const range = { from: beginningOf(days.from, 0), to: beginningOf(days.to, 1) }
  return (
    <Form onSend={() => range.from && range.to && onStart({ from: range.from, to: range.to })}>
      <Group align="end">
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={texts[name]}
            value={days[name]}
            onChange={({ currentTarget }) => setDays({ ...days, [name]: currentTarget.value })}
            required
          />
        ))}
        <Button type="submit" disabled={isRunning}>
          {texts.run}
        </Button>
        {isRunning && (
          <Button variant="default" onClick={onStop}>
            {texts.stop}
          </Button>
        )}
      </Group>
    </Form>
  )
}

function Found({ isRunning, isStopped, compared, differences, inFlight, notCompared, error }: Comparison) {
  const count = compared.toLocaleString(locale)
  const agrees = !isRunning && !isStopped && !error && differences.length === 0
  return (
    <Stack>
      <Group gap="xs" role="status" mih={24}>
        {isRunning && <Loader size="xs" aria-hidden />}
        {isRunning && texts.compared(count)}
        {isStopped && texts.stopped(count)}
        {!isRunning && !isStopped && !error && differences.length > 0 && texts.done(count)}
        {agrees && (
          <Alert color="green" variant="light" w="100%">
            {texts.agrees(count)}
          </Alert>
        )}
      </Group>
      <Fault error={error} />
      {notCompared.length > 0 && (
        <Alert color="yellow" variant="light" role="alert">
          {texts.notCompared} {notCompared.join(' ')}
        </Alert>
      )}
      {differences.length > 0 && <Differences differences={differences} />}
      {inFlight.length > 0 && <InFlight orders={inFlight} />}
    </Stack>
  )
}

/** A day where the person is, as an input writes it. */
function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The beginning of a day, or of one after it. Nothing where no day was given. */
function beginningOf(day: string, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? new Date(year, month - 1, date + later).toISOString() : undefined
}
