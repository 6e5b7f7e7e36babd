import { useQuery } from '@apollo/client/react'
import { Anchor, Card, Group, Progress, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { client } from '#pages/console/client.ts'
import {
  CancelProductImportDocument,
  type ImportRowFragment,
  ProductImportDocument,
  type ProductImportQuery,
  ProductImportsDocument,
} from '#pages/console/documents.generated.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import { texts } from './texts.ts'

type Report = NonNullable<ProductImportQuery['productImport']>

const askEveryMs = 1000
const underWay = new Set(['WAITING', 'QUEUED', 'RUNNING'])

/** How far an import is, asked for every second until it has ended; then what was refused, row by row. */
export function ImportReport({ id }: { id: string }) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ProductImportDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  })
  const report = data?.productImport
  const isUnderWay = report ? underWay.has(report.status) : false
  useEffect(() => {
    if (!isUnderWay) return
    startPolling(askEveryMs)
    return () => {
      stopPolling()
      void client.refetchQueries({ include: [ProductImportsDocument] })
    }
  }, [isUnderWay, startPolling, stopPolling])
  return (
    <Card withBorder component="section" aria-label={texts.report}>
      <Fault error={error} onRetry={() => refetch()} />
      {!report && !error && <Skeleton h={90} />}
      {report && (
        <Stack gap="sm">
          <Title order={2} fz={18}>
            {report.fileName}
          </Title>
          <HowFar report={report} />
          {isUnderWay && (
            <ConfirmButton
              label={texts.cancel}
              w="max-content"
              onConfirm={() => sendOnce(client, CancelProductImportDocument, { input: { id } })}
            >
              {texts.cancelWhat(report.fileName)}
            </ConfirmButton>
          )}
          {report.errors && report.errors.totalCount > 0 && <Errors report={report} />}
        </Stack>
      )}
    </Card>
  )
}

function HowFar({ report: { status, rows, done, dryRun, ...counts } }: { report: ImportRowFragment }) {
  const number = (count: number) => count.toLocaleString(locale)
  return (
    <>
      <Progress value={rows ? (100 * done) / rows : 0} aria-label={texts.howFar} color={status === 'FAILED' ? 'red' : undefined} />
      <Text role="status">
        {texts.statuses[status]}
        {dryRun && ` (${texts.isDryRun})`}
        {rows !== null && `: ${texts.rowsDone(number(done), number(rows ?? 0))}`}
      </Text>
      <Group>
        {(['created', 'updated', 'unchanged', 'failed'] as const).map((name) => (
          <Text key={name}>
            {texts[name]}: <b>{number(counts[name])}</b>
          </Text>
        ))}
      </Group>
    </>
  )
}

/** What was refused: the first rows here, all of them as a file that can be corrected and imported. */
function Errors({ report: { errors, reportUrl } }: { report: Report }) {
  const more = (errors?.totalCount ?? 0) - (errors?.edges.length ?? 0)
  return (
    <>
      <Title order={3} fz={16}>
        {texts.refused}
      </Title>
      <Table aria-label={texts.refused}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">{texts.row}</Table.Th>
            <Table.Th>{texts.column}</Table.Th>
            <Table.Th>{texts.why}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {errors?.edges.map(({ node: { row, column, message } }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of an import only grows
            <Table.Tr key={at}>
              <Table.Td className="number">{row || texts.wholeFile}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td>{message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && <Text c="dimmed">{frame.andMore(more)}</Text>}
      {reportUrl && (
        <Anchor href={reportUrl} download>
          {texts.reportFile}
        </Anchor>
      )}
    </>
  )
}
