import { texts } from '#pages/console/texts.ts'

/** Sends a file to a signed address by PUT. `onSent` hears what part of it has gone. Resolves to why it was refused; to nothing where it was taken. */
export function sendFile(url: string, file: Blob, onSent: (part: number) => void = () => {}): Promise<string | undefined> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has been sent
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(request.status < 400 ? undefined : sentenceIn(request.responseText)))
    request.addEventListener('error', () => resolve(texts.noAnswer))
    request.send(file)
  })
}

/** The sentence of a refusal; a proxy that gave up has none. */
function sentenceIn(text: string): string {
  try {
    return String(JSON.parse(text).errors[0].message)
  } catch {
    return texts.noAnswer
  }
}
