import { Card, SimpleGrid, Title } from '@mantine/core'
import { useState } from 'react'
import { type ImportRowFragment, ProductImportsDocument } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { OpenButton } from '#pages/console/parts/open-button.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { Export } from './export.tsx'
import { ImportReport } from './import-report.tsx'
import { NewImport } from './new-import.tsx'
import { texts } from './texts.ts'

/** The catalogue as a file: out, in, and what became of each file. */
export function ImportsScreen() {
  const [opened, setOpened] = useState<string>()
  return (
    <Screen title={frame.screens.imports}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Card withBorder component="section">
          <Title order={2} fz={18} mb="sm">
            {texts.newImport}
          </Title>
          <NewImport onSent={setOpened} />
        </Card>
        <Card withBorder component="section">
          <Title order={2} fz={18} mb="sm">
            {texts.export}
          </Title>
          <Export />
        </Card>
      </SimpleGrid>
      {opened && <ImportReport key={opened} id={opened} />}
      <GraphTable
        query={ProductImportsDocument}
        title={frame.screens.imports}
        columns={[
          { title: texts.file, of: (row) => <OpenButton onOpen={() => setOpened(row.id)}>{row.fileName}</OpenButton> },
          { title: texts.began, of: ({ createdAt }) => <When at={createdAt} /> },
          { title: texts.status, of: (row) => statusOf(row) },
          { title: texts.created, of: ({ created }) => created, isNumber: true },
          { title: texts.updated, of: ({ updated }) => updated, isNumber: true },
          { title: texts.failed, of: ({ failed }) => failed, isNumber: true },
        ]}
        nameOf={({ fileName }) => fileName}
      />
    </Screen>
  )
}

function statusOf({ status, dryRun }: ImportRowFragment): string {
  return dryRun ? `${texts.statuses[status]} (${texts.isDryRun})` : texts.statuses[status]
}
