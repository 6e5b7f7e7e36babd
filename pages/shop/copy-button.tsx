import { useState } from 'react'

type Props = { text: string; label: string; copied: string; notCopied: string }

/** Copies a text, and says whether the browser let it. */
export function CopyButton({ text, label, copied, notCopied }: Props) {
  const [said, say] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(copied),
      () => say(notCopied),
    )
  return (
    <>
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{said}</span>
    </>
  )
}
