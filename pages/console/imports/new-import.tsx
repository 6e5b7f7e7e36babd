import { Button, Checkbox, FileInput, Progress, Stack } from '@mantine/core'
import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import { CreateProductImportDocument, ProductImportsDocument } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { sendOnce, sentencesIn } from '#pages/console/parts/send.ts'
import { sendFile } from '#pages/console/parts/send-file.ts'
import { newKey } from '#pages/shared/new-key.ts'
import { texts } from './texts.ts'

/** Takes a file and sends it, with how far that is. `onSent` hears the id of the import. */
export function NewImport({ onSent }: { onSent: (id: string) => void }) {
  const [file, setFile] = useState<File | null>(null)
  const [key, setKey] = useState(newKey)
  const [part, setPart] = useState<number>()
  const [sentences, setSentences] = useState<string[]>([])
  const begin = async (form: FormData) => {
    if (!file) return setSentences([texts.chooseFirst])
    setPart(0)
    const sent = await sendImport(file, { dryRun: form.has('dryRun'), idempotencyKey: key }, setPart)
    setPart(undefined)
    setSentences(sent.sentences)
    if (sent.sentences.length > 0) return
    setKey(newKey())
    setFile(null)
    if (sent.id) onSent(sent.id)
  }
  return (
    <Form onSend={begin}>
      <Stack gap="sm">
        <FileInput
          label={texts.file}
          placeholder={texts.chooseFile}
          accept=".csv,text/csv"
          value={file}
          onChange={setFile}
          clearable
          clearButtonProps={{ 'aria-label': texts.clear }}
        />
        <Checkbox name="dryRun" label={texts.dryRun} description={texts.dryRunHint} />
        {part !== undefined && <Progress value={100 * part} aria-label={texts.sending} animated />}
        <Fault refusals={sentences.map((message) => ({ message }))} />
        <Button type="submit" loading={part !== undefined} w="max-content">
          {texts.start}
        </Button>
      </Stack>
    </Form>
  )
}

type Chosen = { dryRun: boolean; idempotencyKey: string }

async function sendImport(file: File, chosen: Chosen, onSent: (part: number) => void): Promise<{ id?: string; sentences: string[] }> {
  const asked = await sendOnce(client, CreateProductImportDocument, { input: { fileName: file.name, bytes: file.size, ...chosen } })
  const { import: begun, uploadUrl } = asked.answer?.createProductImport ?? {}
  if (!begun) return { sentences: sentencesIn(asked) }
  // without an address the file has come already: the answer to an earlier press was lost
  const refusal = uploadUrl ? await sendFile(uploadUrl, file, onSent) : undefined
  await client.refetchQueries({ include: [ProductImportsDocument] })
  return { id: begun.id, sentences: refusal ? [refusal] : [] }
}
