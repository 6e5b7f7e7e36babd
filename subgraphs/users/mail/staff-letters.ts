import { withLink } from './account-letters.ts'
import type { Letter, Writing } from './letter.ts'

/** The link by which somebody accepts to be of the shop's staff. It is good for three days, once. */
export function staffInvitation(writing: Writing): Letter {
  const texts = {
    en: {
      subject: 'You are invited to our staff',
      paragraphs: [
        'The shop invites you to work with it. The link leads to where you choose a password, or give the one of the account that you have. It is good for three days, once.',
        'If you do not know what this is about, do not open the link: nothing else happens.',
      ],
      label: 'Accept the invitation',
      code: 'Code',
    },
    de: {
      subject: 'Einladung in unser Team',
      paragraphs: [
        'der Shop lädt Sie zur Mitarbeit ein. Der Link führt dahin, wo Sie ein Passwort wählen oder das Ihres Kontos angeben. Er gilt drei Tage lang, einmal.',
        'Wenn Sie nicht wissen, worum es geht, öffnen Sie den Link nicht: Sonst geschieht nichts.',
      ],
      label: 'Einladung annehmen',
      code: 'Code',
    },
  }[writing.language]
  return withLink(texts, 'accept-invitation', writing)
}
