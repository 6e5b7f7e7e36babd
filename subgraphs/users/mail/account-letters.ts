import type { Letter, Writing } from './letter.ts'

type LinkLetter = Letter & { label: string; code: string }

/** The link to reset a password. It is good for an hour, once. */
export function passwordReset({ language, publicUrl, secret }: Writing): Letter {
  const texts = {
    en: {
      subject: 'Reset your password',
      paragraphs: [
        'Somebody, probably you, asked to reset your password. The link is good for one hour, once.',
        'If it was not you, you need not do anything: your password stays as it is.',
      ],
      label: 'Choose a new password',
      code: 'Code',
    },
    de: {
      subject: 'Ihr Passwort zurücksetzen',
      paragraphs: [
        'jemand, wahrscheinlich Sie, möchte Ihr Passwort zurücksetzen. Der Link gilt eine Stunde lang, einmal.',
        'Wenn Sie es nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
      ],
      label: 'Ein neues Passwort wählen',
      code: 'Code',
    },
  }[language]
  return withLink(texts, 'reset-password', { publicUrl, secret })
}

/** A letter with a link that has a token, to a page of the shop; in a shop without pages the token stands alone. */
export function withLink(letter: LinkLetter, page: string, { publicUrl, secret }: Pick<Writing, 'publicUrl' | 'secret'>): Letter {
  if (!secret) return letter
  // behind the #, which a browser sends to nobody
  const url = publicUrl && new URL(page, `${publicUrl}/`).href
  return url ? { ...letter, link: { label: letter.label, url: `${url}#token=${secret}` } } : { ...letter, rows: [[letter.code, secret]] }
}

/** Says that the password is another one now. */
export function passwordChanged({ language }: Writing): Letter {
  return {
    en: {
      subject: 'Your password was changed',
      paragraphs: ['Your password was changed. If it was not you, reset it at once: that ends all sessions of your account.'],
    },
    de: {
      subject: 'Ihr Passwort wurde geändert',
      paragraphs: [
        'Ihr Passwort wurde geändert. Wenn Sie es nicht waren, setzen Sie es sofort zurück: Das beendet alle Sitzungen Ihres Kontos.',
      ],
    },
  }[language]
}

/** Says that sign-ins ask for a code now. */
export function mfaOn({ language }: Writing): Letter {
  return {
    en: {
      subject: 'Your second factor is on',
      paragraphs: [
        'From now on a sign-in to your account asks for a code of your app. Keep the recovery codes where you find them without your phone.',
        'If it was not you, change your password at once, and write to us.',
      ],
    },
    de: {
      subject: 'Ihr zweiter Faktor ist eingeschaltet',
      paragraphs: [
        'Von jetzt an fragt die Anmeldung nach einem Code Ihrer App. Bewahren Sie die Ersatzcodes dort auf, wo Sie sie ohne Ihr Telefon finden.',
        'Wenn Sie es nicht waren, ändern Sie sofort Ihr Passwort, und schreiben Sie uns.',
      ],
    },
  }[language]
}

/** Says that sign-ins ask for no code any more. */
export function mfaOff({ language }: Writing): Letter {
  return {
    en: {
      subject: 'Your second factor is off',
      paragraphs: [
        'A sign-in to your account asks only for your password now.',
        'If it was not you, and you did not ask us for it, change your password at once: that ends all other sessions of your account.',
      ],
    },
    de: {
      subject: 'Ihr zweiter Faktor ist ausgeschaltet',
      paragraphs: [
        'Die Anmeldung fragt jetzt nur noch nach Ihrem Passwort.',
        'Wenn Sie es nicht waren und uns nicht darum gebeten haben, ändern Sie sofort Ihr Passwort: Das beendet alle anderen Sitzungen Ihres Kontos.',
      ],
    },
  }[language]
}

/** Says that the account can be signed in to by a provider too. */
export function providerLinked({ language }: Writing): Letter {
  return {
    en: {
      subject: 'There is another way to sign in to your account',
      paragraphs: [
        'Your account was linked to one at another provider, by which you can sign in from now on. Your account here lists it.',
        'If it was not you, change your password at once, and unlink the provider: that ends all other sessions of your account.',
      ],
    },
    de: {
      subject: 'Ihr Konto hat einen weiteren Weg zur Anmeldung',
      paragraphs: [
        'Ihr Konto wurde mit einem bei einem anderen Anbieter verknüpft, über das Sie sich von jetzt an anmelden können. Ihr Konto bei uns zeigt es an.',
        'Wenn Sie es nicht waren, ändern Sie sofort Ihr Passwort, und lösen Sie die Verknüpfung: Das beendet alle anderen Sitzungen Ihres Kontos.',
      ],
    },
  }[language]
}

/** Says that the account can no longer be signed in to by a provider. */
export function providerUnlinked({ language }: Writing): Letter {
  return {
    en: {
      subject: 'A way to sign in to your account was removed',
      paragraphs: [
        'A provider by which you could sign in was unlinked from your account. You sign in with your password.',
        'If it was not you, reset your password at once: that ends all sessions of your account.',
      ],
    },
    de: {
      subject: 'Ein Weg zur Anmeldung wurde entfernt',
      paragraphs: [
        'Ein Anbieter, über den Sie sich anmelden konnten, ist nicht mehr mit Ihrem Konto verknüpft. Sie melden sich mit Ihrem Passwort an.',
        'Wenn Sie es nicht waren, setzen Sie sofort Ihr Passwort zurück: Das beendet alle Sitzungen Ihres Kontos.',
      ],
    },
  }[language]
}
