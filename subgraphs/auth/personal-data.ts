import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import {
  accountEvents,
  accounts,
  apiKeys,
  emailLinks,
  identities,
  parallelTokens,
  passwordResets,
  providerSignIns,
  recoveryCodes,
  sessions,
  staffInvitations,
  totpFactors,
  usedTokens,
} from './tables.ts'

const ofSession = { column: 'sessionId', names: sessions, by: 'accountId' } as const

export const columns: MarkedTable[] = [
  marked(accounts, {
    owner: 'id',
    personal: ['email', 'claimedEmail'],
    secret: ['passwordHash'],
    other: ['id', 'roles', 'permissions', 'groups', 'rolesVersion', 'createdAt', 'unverified', 'emailVersion', 'suspended'],
  }),
  marked(sessions, {
    owner: 'accountId',
    personal: ['network', 'userAgent'],
    secret: ['refreshHash', 'sealKey'],
    other: ['id', 'accountId', 'expiresAt', 'endedAt', 'replayedAt', 'usedAt'],
  }),
  marked(accountEvents, {
    owner: 'accountId',
    personal: ['network', 'userAgent'],
    other: ['id', 'accountId', 'kind', 'at', 'byStaff', 'count'],
  }),
  marked(passwordResets, { owner: 'accountId', secret: ['tokenHash', 'passwordHash'], other: ['accountId', 'expiresAt'] }),
  marked(apiKeys, {
    owner: 'makerId',
    secret: ['secretHash'],
    other: ['id', 'makerId', 'name', 'permissions', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'],
  }),
  marked(emailLinks, {
    owner: 'accountId',
    personal: ['email'],
    secret: ['tokenHash'],
    other: ['accountId', 'confirmationId', 'side', 'expiresAt', 'confirmedAt'],
  }),
  // of an address, not of an account: it goes when the invitation ends
  marked(staffInvitations, { secret: ['tokenHash'], passing: ['email'], other: ['invitationId', 'expiresAt'] }),
  marked(totpFactors, { owner: 'accountId', secret: ['secret'], other: ['accountId', 'createdAt', 'confirmedAt', 'lastStep'] }),
  marked(recoveryCodes, { owner: 'accountId', secret: ['codeHash'], other: ['accountId', 'createdAt'] }),
  marked(identities, { owner: 'accountId', personal: ['subject', 'email'], other: ['id', 'issuer', 'accountId', 'createdAt'] }),
  marked(providerSignIns, {
    owner: 'accountId',
    secret: ['tokenHash'],
    passing: ['guest'],
    other: ['provider', 'accountId', 'sessionId', 'expiresAt'],
  }),
  marked(usedTokens, { owner: ofSession, secret: ['hash'], other: ['sessionId', 'usedAt'] }),
  marked(parallelTokens, { owner: ofSession, secret: ['hash'], other: ['sessionId', 'issuedAt'] }),
]

export const listPersonalData = personalDataReader(columns)
