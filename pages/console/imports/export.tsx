import { Anchor, Button, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import { ProductExportDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { texts } from './texts.ts'

/** All products as a CSV file, which can be imported again. */
export function Export() {
  const { can } = useMe()
  const [withStock, setWithStock] = useState(false)
  const [asked, setAsked] = useState<Awaited<ReturnType<typeof ask>>>()
  return (
    <Stack gap="sm">
      <Text>{texts.exportHint}</Text>
      {can('STOCK_WRITE') && (
        <Checkbox
          label={texts.withStock}
          description={texts.withStockHint}
          checked={withStock}
          onChange={({ currentTarget }) => setWithStock(currentTarget.checked)}
        />
      )}
      <Fault error={asked?.error} />
      <Button variant="default" w="max-content" onClick={async () => setAsked(await ask(withStock))}>
        {texts.makeExport}
      </Button>
      <div role="status">
        {asked?.url && (
          <Anchor href={asked.url} download>
            {texts.download}
          </Anchor>
        )}
      </div>
    </Stack>
  )
}

async function ask(withStock: boolean) {
  const { data, error } = await client.query({
    query: ProductExportDocument,
    variables: { filter: null, withStock },
    fetchPolicy: 'network-only',
  })
  return { url: data?.productExport?.url, error }
}
