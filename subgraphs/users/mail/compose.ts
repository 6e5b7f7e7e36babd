import { mfaOff, mfaOn, passwordChanged, passwordReset, providerLinked, providerUnlinked } from './account-letters.ts'
import { cartAbandoned } from './cart-letters.ts'
import { accountExists, emailChange, emailChanged, emailVerification } from './email-letters.ts'
import { escapeHtml } from './escape.ts'
import type { Content, Language, Letter, Link, Writing } from './letter.ts'
import { orderPaid, orderPaymentFailed, orderRefunded, orderShipped } from './order-letters.ts'
import { staffInvitation } from './staff-letters.ts'

export type Composed = { subject: string; text: string; html: string; headers?: Record<string, string> }

/** Letters, marks, and what stands between the parts of a name: nothing that a mail program would make a link of. */
const plainName = /^\p{L}[\p{L}\p{M} '’-]{0,59}$/u

const greetings = {
  en: (name = '') => (name ? `Hello ${name},` : 'Hello,'),
  de: (name = '') => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
}
const closings = { en: 'This letter was sent by a machine.', de: 'Dieser Brief wurde von einer Maschine verschickt.' }

/** Writes a letter, as plain text and as HTML that says the same. */
export function compose(content: Content, writing: Writing): Composed {
  const letter = letterOf(content, writing)
  const greeting = greetings[writing.language](content.name && plainName.test(content.name) ? content.name : undefined)
  const subject = oneLine(letter.subject)
  const whole = { ...letter, subject, paragraphs: [greeting, ...letter.paragraphs], closing: closings[writing.language] }
  return {
    subject,
    text: textOf(whole),
    html: htmlOf(whole, writing.language),
    ...(letter.unsubscribe && { headers: oneClick(letter.unsubscribe) }),
  }
}

function letterOf(content: Content, writing: Writing): Letter {
  switch (content.kind) {
    case 'ORDER_PAID':
      return orderPaid(content, writing)
    case 'ORDER_PAYMENT_FAILED':
      return orderPaymentFailed(content, writing)
    case 'ORDER_SHIPPED':
      return orderShipped(content, writing)
    case 'ORDER_REFUNDED':
      return orderRefunded(content, writing)
    case 'CART_ABANDONED':
      return cartAbandoned(content, writing)
    case 'PASSWORD_RESET':
      return passwordReset(writing)
    case 'PASSWORD_CHANGED':
      return passwordChanged(writing)
    case 'EMAIL_VERIFICATION':
      return emailVerification(writing)
    case 'ACCOUNT_EXISTS':
      return accountExists(writing)
    case 'EMAIL_CHANGE':
      return emailChange(content, writing)
    case 'EMAIL_CHANGED':
      return emailChanged(writing)
    case 'MFA_ON':
      return mfaOn(writing)
    case 'MFA_OFF':
      return mfaOff(writing)
    case 'PROVIDER_LINKED':
      return providerLinked(writing)
    case 'PROVIDER_UNLINKED':
      return providerUnlinked(writing)
    case 'STAFF_INVITATION':
      return staffInvitation(writing)
  }
}

/** By RFC 8058: a mail program offers its own button, and sends a POST to the address. */
function oneClick({ url }: Link): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}

function textOf({ paragraphs, rows = [], link, unsubscribe, closing }: Letter & { closing: string }): string {
  const table = rows.map((row) => row.map(oneLine).filter(Boolean).join('   ')).join('\n')
  return `${[...paragraphs, table, shown(link), closing, shown(unsubscribe)].filter(Boolean).join('\n\n')}\n`
}

function shown(link: Link | undefined): string {
  return link ? `${link.label}: ${link.url}` : ''
}

function htmlOf({ subject, paragraphs, rows = [], link, unsubscribe, closing }: Letter & { closing: string }, language: Language): string {
  const table = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${at > 0 ? ' align="right"' : ''}>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  const parts = [
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    table.length > 0 ? `<table cellpadding="4">${table.join('')}</table>` : '',
    link ? `<p>${anchor(link)}</p>` : '',
    `<p style="color:#666;font-size:small">${escapeHtml(closing)}${unsubscribe ? `<br>${anchor(unsubscribe)}` : ''}</p>`,
  ]
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`
  return `<!doctype html><html lang="${language}">${head}<body style="font-family:sans-serif">${parts.join('')}</body></html>`
}

function anchor({ label, url }: Link): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`
}
