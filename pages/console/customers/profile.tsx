import { Badge, Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { type CustomerBookFragment, type CustomerStateFragment, UpdateCustomerDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { changedIn } from '#pages/console/parts/changed.ts'
import { Conflict } from '#pages/console/parts/conflict.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { Facts } from '#pages/console/parts/facts.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type User = CustomerStateFragment & CustomerBookFragment
type Values = Pick<User, 'displayName'> & { settings: NonNullable<User['settings']> }
type Changed = Partial<Pick<Values, 'displayName'>> & { settings: Partial<Values['settings']> }

/** Who it is, and how they want to be written to. */
export function Profile({ user }: { user: User }) {
  const { can } = useMe()
  const { settings } = user
  const isOpen = can('USERS_WRITE') && !user.deletedAt && settings
  return (
    <Part title={texts.about} actions={isOpen && <Edit user={user} settings={settings} />}>
      <Facts label={texts.about} facts={factsOf(user)} />
    </Part>
  )
}

function factsOf({ id, displayName, email, emailVerified, createdAt, settings }: User): [string, ReactNode][] {
  return [
    [texts.name, displayName],
    [texts.email, email && <Email address={email} isVerified={emailVerified === true} />],
    [texts.createdAt, <When key="created" at={createdAt} />],
    [texts.locale, settings?.locale ?? null],
    [texts.timeZone, settings?.timeZone ?? null],
    [texts.id, <code key="id">{id}</code>],
  ]
}

function Email({ address, isVerified }: { address: string; isVerified: boolean }) {
  return (
    <>
      {address}{' '}
      <Badge variant="default" tt="none">
        {isVerified ? texts.verified : texts.unverified}
      </Badge>
    </>
  )
}

function Edit({ user, settings }: { user: User; settings: Values['settings'] }) {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {texts.change}
      </Button>
      <Modal opened={isOpen} onClose={close} title={texts.change} closeButtonProps={{ 'aria-label': common.close }}>
        <ProfileForm user={{ ...user, settings }} onClose={close} />
      </Modal>
    </>
  )
}

const inputs = ['displayName', 'settings.locale', 'settings.timeZone']

function ProfileForm({ user, onClose }: { user: CustomerStateFragment & Values; onClose: () => void }) {
  const { send, isSending, faultOf, rest, error, answer, forget } = useSend(UpdateCustomerDocument, inputs)
  // what the shop answers changes the user: what was typed began with the one before
  const [seen] = useState(user)
  const [mine, setMine] = useState<Changed>({ settings: {} })
  const save = async (values: Changed, version = seen.version) => {
    setMine(values)
    if (await send({ input: { id: user.id, expectedVersion: version, ...values } })) onClose()
  }
  const theirs = answer?.updateUser?.user
  const isConflict = rest.some(({ code }) => code === 'VERSION_CONFLICT')
  return (
    <Form onSend={(form) => save(changesOf(valuesOf(form), seen))}>
      <Stack>
        <Inputs values={seen} faultOf={faultOf} />
        <Fault refusals={rest} error={error} />
        <Button type="submit" loading={isSending}>
          {common.save}
        </Button>
        {isConflict && theirs?.settings && (
          <Conflict<Values>
            mine={{ ...theirs, ...mine, settings: { ...theirs.settings, ...mine.settings } }}
            theirs={{ ...theirs, settings: theirs.settings }}
            fields={compared}
            onTake={onClose}
            onKeep={() => save(mine, theirs.version)}
            onClose={forget}
          />
        )}
      </Stack>
    </Form>
  )
}

function Inputs({ values: { displayName, settings }, faultOf }: { values: Values; faultOf: (input: string) => string | undefined }) {
  return (
    <>
      <TextInput name="displayName" label={texts.name} defaultValue={displayName} error={faultOf('displayName')} required data-autofocus />
      <TextInput name="locale" label={texts.locale} defaultValue={settings.locale} error={faultOf('settings.locale')} required />
      <TextInput name="timeZone" label={texts.timeZone} defaultValue={settings.timeZone} error={faultOf('settings.timeZone')} required />
      <Checkbox name="orderEmails" label={texts.orderEmails} defaultChecked={settings.orderEmails} />
      <Checkbox name="marketingEmails" label={texts.marketingEmails} defaultChecked={settings.marketingEmails} />
    </>
  )
}

const compared: { label: string; of: (values: Values) => string }[] = [
  { label: texts.name, of: ({ displayName }) => displayName },
  { label: texts.locale, of: ({ settings }) => settings.locale },
  { label: texts.timeZone, of: ({ settings }) => settings.timeZone },
  { label: texts.orderEmails, of: ({ settings }) => (settings.orderEmails ? texts.yes : texts.no) },
  { label: texts.marketingEmails, of: ({ settings }) => (settings.marketingEmails ? texts.yes : texts.no) },
]

function valuesOf(form: FormData): Values {
  const text = (name: string) => String(form.get(name)).trim()
  return {
    displayName: text('displayName'),
    settings: {
      locale: text('locale'),
      timeZone: text('timeZone'),
      orderEmails: form.has('orderEmails'),
      marketingEmails: form.has('marketingEmails'),
    },
  }
}

function changesOf({ settings, ...rest }: Values, seen: Values): Changed {
  return { ...changedIn(rest, seen), settings: changedIn(settings, seen.settings) }
}
