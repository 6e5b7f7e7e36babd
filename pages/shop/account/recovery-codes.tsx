import { CopyButton } from '#pages/shop/copy-button.tsx'
import { Opened } from '#pages/shop/opened.tsx'
import { accountTexts } from './texts.ts'

/** Recovery codes: this is the only time that they are shown. */
export function RecoveryCodes({ codes, onEnd }: { codes: readonly string[]; onEnd: () => void }) {
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
        <CopyButton text={codes.join('\n')} label={accountTexts.copy} copied={accountTexts.copied} notCopied={accountTexts.notCopied} />
        <button type="button" onClick={() => print()}>
          {accountTexts.print}
        </button>
        <button type="button" className="main" onClick={onEnd}>
          {accountTexts.codesKept}
        </button>
      </p>
    </Opened>
  )
}
