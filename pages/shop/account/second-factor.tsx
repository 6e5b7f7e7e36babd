import { useState } from 'react'
import { QrCode } from '#pages/shared/qr/qr-code.tsx'
import { ActForm } from '#pages/shop/act-form.tsx'
import { CopyButton } from '#pages/shop/copy-button.tsx'
import { Field } from '#pages/shop/field.tsx'
import { moment } from '#pages/shop/moment.ts'
import { Opened } from '#pages/shop/opened.tsx'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import {
  ConfirmMfaDocument,
  DisableMfaDocument,
  EnrolMfaDocument,
  RenewRecoveryCodesDocument,
  type SecurityContentFragment,
} from './documents.generated.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { accountTexts } from './texts.ts'

type Secret = { secret: string; uri: string }

/** The app that makes codes: off, on the way, or on. */
export function SecondFactor({ me: { hasPassword, mfa } }: { me: SecurityContentFragment }) {
  const [secret, setSecret] = useState<Secret>()
  const [codes, setCodes] = useState<readonly string[]>()
  const show = (shown: readonly string[] | null | undefined) => {
    setCodes(shown ?? undefined)
    setSecret(undefined)
  }
  return (
    <section aria-label={accountTexts.secondFactor}>
      <h2>{accountTexts.secondFactor}</h2>
      <p>{mfa?.enabled ? accountTexts.secondFactorOn(moment(mfa.enabledAt ?? '')) : accountTexts.secondFactorOff}</p>
      {codes && <RecoveryCodes codes={codes} onEnd={() => setCodes(undefined)} />}
      {secret && <Confirm secret={secret} onDone={show} />}
      {!codes && mfa?.enabled && <Change left={mfa.recoveryCodesLeft} onCodes={show} />}
      {!mfa?.enabled && !secret && hasPassword && <Enrol onDone={setSecret} />}
    </section>
  )
}

function Enrol({ onDone }: { onDone: (secret: Secret) => void }) {
  return (
    <ActForm
      document={EnrolMfaDocument}
      inputOf={(form) => ({ password: String(form.get('password')) })}
      button={accountTexts.turnOn}
      onDone={({ enrolMfa }) => enrolMfa?.secret && enrolMfa.uri && onDone({ secret: enrolMfa.secret, uri: enrolMfa.uri })}
    >
      <Field name="password" label={texts.password} type="password" autoComplete="current-password" />
    </ActForm>
  )
}

function Confirm({ secret: { secret, uri }, onDone }: { secret: Secret; onDone: (codes: string[] | null | undefined) => void }) {
  return (
    <Opened label={accountTexts.confirm}>
      <p>{accountTexts.scan}</p>
      <QrCode text={uri} label={accountTexts.qrCode} />
      <p>
        {accountTexts.typeSecret} <code>{secret.replaceAll(/(.{4})/g, '$1 ')}</code>
      </p>
      <p className="acts">
        <CopyButton
          text={secret}
          label={accountTexts.copySecret}
          copied={accountTexts.secretCopied}
          notCopied={accountTexts.secretNotCopied}
        />
        <a href={uri}>{accountTexts.openApp}</a>
      </p>
      <ActForm
        document={ConfirmMfaDocument}
        inputOf={(form) => ({ code: textIn(form, 'code') })}
        button={accountTexts.confirm}
        onDone={({ confirmMfa }) => onDone(confirmMfa?.recoveryCodes)}
      >
        <Field name="code" label={accountTexts.firstCode} inputMode="numeric" autoComplete="one-time-code" />
      </ActForm>
    </Opened>
  )
}

function Change({ left, onCodes }: { left: number; onCodes: (codes: string[] | null | undefined) => void }) {
  return (
    <>
      <p>{accountTexts.codesLeft(left)}</p>
      <details>
        <summary>{accountTexts.newRecoveryCodes}</summary>
        <ActForm
          document={RenewRecoveryCodesDocument}
          inputOf={passwordAndCode}
          button={accountTexts.newRecoveryCodes}
          refetch={['Security']}
          onDone={({ renewRecoveryCodes }) => onCodes(renewRecoveryCodes?.recoveryCodes)}
        >
          <PasswordAndCode />
        </ActForm>
      </details>
      <details>
        <summary>{accountTexts.turnOff}</summary>
        <ActForm document={DisableMfaDocument} inputOf={passwordAndCode} button={accountTexts.turnOff}>
          <PasswordAndCode />
        </ActForm>
      </details>
    </>
  )
}

function PasswordAndCode() {
  return (
    <>
      <Field name="password" label={texts.password} type="password" autoComplete="current-password" />
      <Field name="code" label={accountTexts.codeOfApp} autoComplete="one-time-code" />
    </>
  )
}

function passwordAndCode(form: FormData) {
  return { password: String(form.get('password')), code: textIn(form, 'code') }
}
