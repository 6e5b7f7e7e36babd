import { Button, FileButton, Group, Image, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { client } from '#pages/console/client.ts'
import {
  type ProductDetailsFragment,
  type ProductImageFragment,
  RemoveProductImageDocument,
  UpdateProductImageDocument,
} from '#pages/console/documents.generated.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { RecordForm } from '#pages/console/parts/record-form.tsx'
import { type Outcome, sendOnce } from '#pages/console/parts/send.ts'
import { imageTypes } from './add-images.ts'
import { texts } from './texts.ts'
import { UploadList, useUploads } from './uploads.tsx'

type Said = Pick<Outcome<unknown>, 'error' | 'refusals'>

/** The images of a product, the one for lists first. Files are dropped on them, or chosen; each can be moved by its buttons or dragged. */
export function Images({ product: { id, images } }: { product: ProductDetailsFragment }) {
  const { uploads, add } = useUploads(id)
  const [said, setSaid] = useState<Said>()
  const own = images.filter(({ isMade }) => !isMade)
  const move = async ({ id: image, version }: ProductImageFragment, position: number) =>
    setSaid(await sendOnce(client, UpdateProductImageDocument, { input: { id: image, expectedVersion: version, position } }))
  return (
    <Stack>
      <DropZone onFiles={add} />
      <UploadList uploads={uploads} />
      <Fault error={said?.error} refusals={said?.refusals} />
      {own.length === 0 && <Text c="dimmed">{texts.noImages}</Text>}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} component="ul" className="menu">
        {own.map((image, at) => (
          <OneImage key={image.id} {...{ image, at, images: own, move, setSaid }} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <Paper
      withBorder
      p="lg"
      bg={isOver ? 'var(--mantine-primary-color-light)' : undefined}
      style={{ borderStyle: 'dashed' }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group>
        <FileButton multiple accept={Object.keys(imageTypes).join()} onChange={onFiles} inputProps={{ 'aria-label': texts.chooseFiles }}>
          {(props) => <Button {...props}>{texts.chooseFiles}</Button>}
        </FileButton>
        <Text c="dimmed">{texts.dropHere}</Text>
      </Group>
    </Paper>
  )
}

type ImageProps = {
  image: ProductImageFragment
  at: number
  images: ProductImageFragment[]
  move: (image: ProductImageFragment, position: number) => Promise<void>
  setSaid: (said: Said) => void
}

function OneImage({ image, at, images, move, setSaid }: ImageProps) {
  const { id, version, url, alt } = image
  const remove = async () => setSaid(await sendOnce(client, RemoveProductImageDocument, { input: { id, expectedVersion: version } }))
  const dropped = (event: DragEvent) => {
    const moved = images.find((one) => one.id === event.dataTransfer.getData('text/plain'))
    if (!moved) return
    event.preventDefault()
    event.stopPropagation()
    void move(moved, at)
  }
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={dropped}
    >
      <Image src={url} alt={alt} h={180} fit="contain" mb="sm" draggable={false} />
      <AltText image={image} />
      <Group mt="sm" gap="xs">
        <Places {...{ image, at, images, move }} />
        <ConfirmButton size="xs" label={texts.removeImage} onConfirm={remove}>
          {texts.removeImageWhat(alt)}
        </ConfirmButton>
      </Group>
    </Paper>
  )
}

function Places({ image, at, images, move }: Omit<ImageProps, 'setSaid'>) {
  const common = { size: 'xs', variant: 'default' }
  return (
    <>
      <Button {...common} disabled={at === 0} onClick={() => move(image, at - 1)} aria-label={texts.forward(at + 1)}>
        ←
      </Button>
      <Button {...common} disabled={at === images.length - 1} onClick={() => move(image, at + 1)} aria-label={texts.backward(at + 1)}>
        →
      </Button>
    </>
  )
}

function AltText({ image: { id, alt, version } }: { image: ProductImageFragment }) {
  return (
    <RecordForm
      key={id}
      fields={[{ name: 'alt', label: texts.alt, most: 300 }]}
      record={{ values: { alt }, version }}
      button={texts.saveAlt}
      save={async ({ typed, expectedVersion }) => {
        const { answer, ...outcome } = await sendOnce(client, UpdateProductImageDocument, {
          input: { id, expectedVersion, alt: typed.alt },
        })
        const now = answer?.updateProductImage?.image
        return { ...outcome, now: now ? { values: { alt: now.alt }, version: now.version } : undefined }
      }}
    />
  )
}
