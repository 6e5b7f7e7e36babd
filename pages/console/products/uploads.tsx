import { Alert, List, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import { addImage } from './add-images.ts'
import { texts } from './texts.ts'

/** A file on its way: what part of it has gone, and what is wrong with it. */
type Upload = { key: number; name: string; part: number; isDone: boolean; sentences: string[] }

/** Returns the files that are on their way to a product, and how to add some: one after the other, in their order. */
export function useUploads(productId: string) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const add = async (files: File[]) => {
    const started = files.map((file, at) => ({ key: Date.now() + at, name: file.name, part: 0, isDone: false, sentences: [] }))
    setUploads((before) => [...before.filter(({ isDone, sentences }) => !isDone || sentences.length > 0), ...started])
    const note = (key: number, change: Partial<Upload>) =>
      setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))
    for (const [at, { key }] of started.entries()) {
      const sentences = await addImage(productId, files[at] as File, (part) => note(key, { part }))
      note(key, { isDone: true, sentences })
    }
  }
  return { uploads, add }
}

/** How far each file is, and which ones were refused. */
export function UploadList({ uploads }: { uploads: Upload[] }) {
  const refused = uploads.filter(({ sentences }) => sentences.length > 0)
  return (
    <div role="status">
      {uploads
        .filter(({ isDone }) => !isDone)
        .map(({ key, name, part }) => (
          <div key={key}>
            <Text size="sm">{name}</Text>
            <Progress value={100 * part} aria-label={texts.sending(name)} animated />
          </div>
        ))}
      {refused.length > 0 && (
        <Alert color="red" variant="light" title={texts.filesRefused}>
          <List size="sm">
            {refused.map(({ key, name, sentences }) => (
              <List.Item key={key}>
                {name}: {sentences.join(' ')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  )
}
