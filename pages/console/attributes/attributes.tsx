import { Button } from '@mantine/core'
import { useState } from 'react'
import { type AttributeRowFragment, AttributesDocument } from '#pages/console/documents.generated.ts'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { OpenButton } from '#pages/console/parts/open-button.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { AttributeDialog } from './attribute-dialog.tsx'
import { texts } from './texts.ts'

/** What can be said of products. */
export function AttributesScreen() {
  const [opened, setOpened] = useState<AttributeRowFragment | 'new'>()
  return (
    <Screen title={frame.screens.attributes}>
      <GraphTable
        query={AttributesDocument}
        title={frame.screens.attributes}
        actions={<Button onClick={() => setOpened('new')}>{texts.newAttribute}</Button>}
        columns={[
          { title: texts.name, of: (row) => <OpenButton onOpen={() => setOpened(row)}>{row.name}</OpenButton> },
          { title: texts.code, of: ({ code }) => code },
          { title: texts.kind, of: ({ kind, unit }) => (unit ? `${texts.kinds[kind]} (${unit})` : texts.kinds[kind]) },
          { title: texts.choices, of: ({ choices }) => texts.firstOf(choices) },
          { title: texts.isFilterable, of: ({ isFilterable }) => (isFilterable ? texts.yes : texts.no) },
        ]}
        nameOf={({ name }) => name}
      />
      {opened && <AttributeDialog attribute={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </Screen>
  )
}
