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
