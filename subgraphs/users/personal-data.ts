import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import {
  addresses,
  auditAnchors,
  customerGroups,
  grants,
  groupMembers,
  invitations,
  mails,
  roles,
  type UserRow,
  userNotes,
  users,
} from './tables.ts'

/** What is personal of a user's row. The audit log keeps it apart, so that it can be erased. */
export const personalFields: (keyof UserRow)[] = [
  'email',
  'displayName',
  'searchText',
  'locale',
  'timeZone',
  'marketingEmails',
  'orderEmails',
  'suspensionReason',
]

export const columns: MarkedTable[] = [
  marked(users, {
    owner: 'id',
    personal: [...personalFields, 'lastSignInAt'],
    secret: ['unsubscribeToken'],
    other: ['id', 'version', 'rolesVersion', 'createdAt', 'updatedAt', 'deletedAt', 'emailUnverified', 'emailVersion', 'suspendedAt'],
  }),
  marked(invitations, {
    owner: 'acceptedBy',
    personal: ['email'],
    other: ['id', 'roleId', 'inviterId', 'createdAt', 'expiresAt', 'revokedAt', 'acceptedAt', 'acceptedBy'],
  }),
  marked(userNotes, { owner: 'userId', personal: ['text'], other: ['id', 'userId', 'authorId', 'createdAt'] }),
  marked(addresses, {
    owner: 'userId',
    personal: ['name', 'company', 'line1', 'line2', 'city', 'region', 'postcode', 'country', 'phone'],
    other: ['id', 'userId', 'isDefaultShipping', 'isDefaultBilling', 'createdAt', 'updatedAt'],
  }),
  marked(grants, { owner: 'userId', other: ['userId', 'roleId', 'grantedAt'] }),
  marked(customerGroups, { other: ['id', 'name', 'nameKey', 'description', 'version', 'createdAt', 'updatedAt', 'deletedAt'] }),
  marked(groupMembers, { owner: 'userId', other: ['userId', 'groupId', 'addedAt'] }),
  marked(mails, {
    owner: 'userId',
    personal: ['userId', 'address', 'language', 'content'],
    secret: ['secret'],
    other: ['id', 'about', 'kind', 'status', 'attempts', 'dueAt', 'failure', 'createdAt', 'sentAt'],
  }),
  marked(roles, { other: ['id', 'name', 'nameKey', 'description', 'permissions', 'builtIn', 'version'] }),
  marked(auditAnchors, { other: ['subgraph', 'number', 'hash', 'anchoredAt'] }),
]

export const listPersonalData = personalDataReader(columns)
