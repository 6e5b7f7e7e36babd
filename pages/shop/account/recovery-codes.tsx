import { useState } from 'react'
import { Opened } from '#pages/shop/opened.tsx'
import { accountTexts } from './texts.ts'

/** Recovery codes: this is the only time that they are shown. */
export function RecoveryCodes({ codes, onEnd }: { codes: readonly string[]; onEnd: () => void }) {
  const [said, say] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => say(accountTexts.copied),
      () => say(accountTexts.notCopied),
    )
  return (
    <Opened label={accountTexts.recoveryCodes}>
      <h3>{accountTexts.recoveryCodes}</h3>
      <p>{accountTexts.keepCodes}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="acts">
        <button type="button" onClick={copy}>
          {accountTexts.copy}
        </button>
        <button type="button" onClick={() => print()}>
          {accountTexts.print}
        </button>
        <button type="button" className="main" onClick={onEnd}>
          {accountTexts.codesKept}
        </button>
      </p>
      <p role="status">{said}</p>
    </Opened>
  )
}
