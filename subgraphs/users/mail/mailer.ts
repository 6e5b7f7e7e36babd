import type { Config } from '#kit/config.ts'
import { needsTls, settings } from '#subgraphs/users/settings.ts'
import type { MailRow } from '#subgraphs/users/tables.ts'
import type { Composed } from './compose.ts'

/** What came of handing a letter over: `isRefused` where the server does not want this letter, and `isDown` where it took none. */
export type Outcome = { failure?: string; isRefused?: boolean; isDown?: boolean }

/** Hands letters to a mail server. */
export type Mailer = { send: (mail: MailRow, composed: Composed) => Promise<Outcome> }

/** What is wrong with a letter or its recipient; anything else is wrong with the server. */
const aboutLetter = ['EENVELOPE', 'EMESSAGE']

/** Opens the way to the mail server of SMTP_URL; undefined where there is none. */
export async function openMailer(config: Config): Promise<Mailer | undefined> {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_TIMEOUT_SECONDS: seconds } = settings.of(config)
  if (!url) return undefined
  // a process that sends no mail does not load it
  const { createTransport } = await import('nodemailer')
  const timeout = seconds * 1000
  const waits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout, dnsTimeout: timeout }
  const transport = createTransport({ url, requireTLS: needsTls(url), ...waits, disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async ({ id, address, createdAt }, composed) => {
      const about = {
        messageId: messageIdOf(id, from),
        date: createdAt,
        headers: { 'Auto-Submitted': 'auto-generated', ...composed.headers },
      }
      const to = { name: '', address }
      return transport.sendMail({ from, to, ...composed, ...about, signal: AbortSignal.timeout(timeout) }).then(() => ({}), outcomeOf)
    },
  }
}

/** A letter has the same Message-ID however often it is handed over, so a mail store keeps one of them. */
export function messageIdOf(id: string, from: string): string {
  return `<${id}@${/@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost'}>`
}

// never the server's words: they may have the address
function outcomeOf(error: { code?: string; responseCode?: number }): Outcome {
  const { code = 'ERROR', responseCode = 0 } = error
  const failure = [code, responseCode || ''].join(' ').trim()
  return { failure, isRefused: aboutLetter.includes(code) && responseCode >= 500, isDown: !aboutLetter.includes(code) }
}
