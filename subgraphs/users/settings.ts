import { z } from 'zod'
import { defineSettings, limit } from '#kit/config.ts'

const { loopback, plain } = { loopback: /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/, plain: /^smtp:/ }

export const settings = defineSettings(
  {
    SMTP_URL: z
      .string()
      .refine(
        (url) => url === '' || /^smtps?:$/.test(URL.parse(url)?.protocol ?? ''),
        'must be an address such as smtps://user:password@mail.example.com',
      )
      .default('')
      .describe('the mail server, with its password; empty: no mail leaves, and in development it is kept for /mail'),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*$/)
      .default('')
      .describe('who mail is from, such as Bazaar <shop@example.com>; needed with SMTP_URL'),
    MAIL_LANGUAGE: z.enum(['en', 'de']).default('en').describe('the language of mail to guests, whose own is not known'),
    MAIL_TIMEOUT_SECONDS: z.coerce.number().int().min(1).default(60).describe('how long the mail server may take for a letter'),
    MAILS_OF_KIND_HOUR: limit(5).describe(
      'letters of one kind to one address in an hour; more are withheld, and staff can send them; 0: no limit',
    ),
    PASSWORD_RESETS_HOUR: limit(3).describe(
      'letters to reset a password, to confirm an address, and to say that it has an account, of each kind to one address in an hour, and four times as many in a day; more are not written; 0: no limit',
    ),
    MAILS_OF_ADDRESS_DAY: limit(30).describe('letters to one address in a day; more are withheld, and staff can send them; 0: no limit'),
    ADDRESSES: limit(50).describe('addresses in the book of a user; 0: no limit'),
    INVITATIONS: limit(100).describe('invitations to the staff that are open at a time; 0: no limit'),
    USER_NOTES: limit(500).describe('notes by staff on one user; 0: no limit'),
    MAIL_DAYS: z.coerce.number().int().min(1).default(30).describe('how long letters are kept, sent or not'),
  },
  ({ SMTP_URL, MAIL_FROM }) => (SMTP_URL && !MAIL_FROM ? ['MAIL_FROM: needed with SMTP_URL'] : []),
)

/** Whether a mail server is to be spoken to only under TLS: any that is not on this machine. */
export function needsTls(url: string): boolean {
  return plain.test(url) && !loopback.test(new URL(url).hostname)
}
