import { withLink } from './account-letters.ts'
import type { ContentOf, Letter, Writing } from './letter.ts'

const page = 'confirm-email'

/** The link that confirms the address of an account: a new one, or one that is to have this address. It is good for a day, once. */
export function emailVerification(writing: Writing): Letter {
  const texts = {
    en: {
      subject: 'Confirm your e-mail address',
      paragraphs: [
        'Somebody, probably you, gave this e-mail address for an account with us. Please confirm that it is yours. The link is good for one day.',
        'If it was not you, do not open the link: nothing else happens.',
      ],
      label: 'Confirm this address',
      code: 'Code',
    },
    de: {
      subject: 'Ihre E-Mail-Adresse bestätigen',
      paragraphs: [
        'jemand, wahrscheinlich Sie, hat diese E-Mail-Adresse für ein Konto bei uns angegeben. Bitte bestätigen Sie, dass es Ihre ist. Der Link gilt einen Tag lang.',
        'Wenn Sie es nicht waren, öffnen Sie den Link nicht: Sonst geschieht nichts.',
      ],
      label: 'Diese Adresse bestätigen',
      code: 'Code',
    },
  }[writing.language]
  return withLink(texts, page, writing)
}

/** Says to whoever has an account that its address was given for another. */
export function accountExists({ language }: Writing): Letter {
  return {
    en: {
      subject: 'You already have an account',
      paragraphs: [
        'Somebody, probably you, gave your e-mail address for an account. You have one already: sign in with its password, or reset that if you have forgotten it.',
        'If it was not you, you need not do anything: nobody else gets into your account.',
      ],
    },
    de: {
      subject: 'Sie haben schon ein Konto',
      paragraphs: [
        'jemand, wahrscheinlich Sie, hat Ihre E-Mail-Adresse für ein Konto angegeben. Sie haben schon eines: Melden Sie sich mit dessen Passwort an, oder setzen Sie es zurück, wenn Sie es vergessen haben.',
        'Wenn Sie es nicht waren, müssen Sie nichts tun: Niemand anderes kommt in Ihr Konto.',
      ],
    },
  }[language]
}

/** The link by which the present address agrees to another one. */
export function emailChange({ newEmail }: ContentOf<'EMAIL_CHANGE'>, writing: Writing): Letter {
  const texts = {
    en: {
      subject: 'Do you want to change your e-mail address?',
      paragraphs: [
        `Somebody who knows your password wants your account to have the address ${newEmail}. Please agree to it. The link is good for one day. The new address gets a letter too: both have to be confirmed.`,
        'If it was not you, do not open the link, and change your password at once.',
      ],
      label: 'Agree to the new address',
      code: 'Code',
    },
    de: {
      subject: 'Möchten Sie Ihre E-Mail-Adresse ändern?',
      paragraphs: [
        `jemand, der Ihr Passwort kennt, möchte für Ihr Konto die Adresse ${newEmail}. Bitte stimmen Sie zu. Der Link gilt einen Tag lang. Auch die neue Adresse bekommt einen Brief: Beide müssen bestätigt werden.`,
        'Wenn Sie es nicht waren, öffnen Sie den Link nicht, und ändern Sie sofort Ihr Passwort.',
      ],
      label: 'Der neuen Adresse zustimmen',
      code: 'Code',
    },
  }[writing.language]
  return withLink(texts, page, writing)
}

/** Says to the address before that the account has another one. */
export function emailChanged({ language }: Writing): Letter {
  return {
    en: {
      subject: 'Your e-mail address was changed',
      paragraphs: ['Your account has another e-mail address now, as both addresses have confirmed. If it was not you, write to the shop.'],
    },
    de: {
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      paragraphs: [
        'Ihr Konto hat jetzt eine andere E-Mail-Adresse, wie beide Adressen bestätigt haben. Wenn Sie es nicht waren, schreiben Sie dem Shop.',
      ],
    },
  }[language]
}
