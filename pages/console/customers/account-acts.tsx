import { type CustomerQuery, DeleteUserDocument, ResetMfaDocument, SignOutUserDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { Suspension } from './suspension.tsx'
import { texts } from './texts.ts'

type User = NonNullable<CustomerQuery['user']>

/** What staff can do with an account as a whole. What is refused is said beside the buttons. */
export function AccountActs({ user }: { user: User }) {
  const { can } = useMe()
  const signOut = useSend(SignOutUserDocument)
  const resetMfa = useSend(ResetMfaDocument)
  const remove = useSend(DeleteUserDocument)
  if (!can('USERS_WRITE') || user.deletedAt) return null
  const name = <strong>{user.displayName}</strong>
  const sends = [signOut, resetMfa, remove]
  return (
    <>
      <Fault refusals={sends.flatMap(({ rest }) => rest)} error={sends.find(({ error }) => error)?.error} />
      <Suspension user={user} />
      <ConfirmButton label={texts.everywhere} onConfirm={() => signOut.send({ input: { userId: user.id } })}>
        {name}: {texts.everywhereAsks}
      </ConfirmButton>
      {user.mfa?.enabled && (
        <ConfirmButton label={texts.resetMfa} onConfirm={() => resetMfa.send({ input: { userId: user.id } })}>
          {name}: {texts.resetMfaAsks}
        </ConfirmButton>
      )}
      <ConfirmButton label={texts.delete} onConfirm={() => remove.send({ input: { id: user.id } })}>
        {name}: {texts.deleteAsks}
      </ConfirmButton>
    </>
  )
}
