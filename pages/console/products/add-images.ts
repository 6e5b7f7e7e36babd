import { client } from '#pages/console/client.ts'
import { AddProductImageDocument, CreateImageUploadDocument, type ImageType } from '#pages/console/documents.generated.ts'
import { sendOnce, sentencesIn } from '#pages/console/parts/send.ts'
import { sendFile } from '#pages/console/parts/send-file.ts'
import { texts } from './texts.ts'

/** The types of files that the shop takes, by what a browser calls them. */
export const imageTypes: Record<string, ImageType> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WEBP',
  'image/gif': 'GIF',
  'image/avif': 'AVIF',
}

/** Sends a file and adds it as the last image of a product. Returns why that was refused, as sentences. */
export async function addImage(productId: string, file: File, onSent: (part: number) => void): Promise<string[]> {
  const type = imageTypes[file.type]
  if (!type) return [texts.noImageType]
  const asked = await sendOnce(client, CreateImageUploadDocument, { input: { productId, type, bytes: file.size } })
  const { uploadId, uploadUrl } = asked.answer?.createImageUpload ?? {}
  if (!uploadId || !uploadUrl) return sentencesIn(asked)
  const refusal = await sendFile(uploadUrl, file, onSent)
  if (refusal) return [refusal]
  return sentencesIn(await sendOnce(client, AddProductImageDocument, { input: { productId, uploadId } }))
}
