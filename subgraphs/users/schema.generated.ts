import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserRow, AccountSettingsRow, RoleRow, MailRow, AddressRow, CustomerGroupRow, InvitationRow, UserNoteRow } from './tables.ts';
import type { Context } from '../../kit/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time: ISO 8601, UTC. */
  DateTime: { input: Date; output: Date; }
  /** A whole number within ±(2^53 − 1), as a JSON number: amounts in the currency's smallest unit, and large counts. */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A user's settings. */
export type AccountSettings = {
  __typename?: 'AccountSettings';
  /** Language and region, as a BCP 47 tag such as en-GB. */
  locale: Scalars['String']['output'];
  /** Whether to send the user news and offers by e-mail, and a reminder of a cart that was left. False for a new user. */
  marketingEmails: Scalars['Boolean']['output'];
  /** Whether to send the user an e-mail about each step of an order. */
  orderEmails: Scalars['Boolean']['output'];
  /** The time zone, as an IANA name such as Europe/London. */
  timeZone: Scalars['String']['output'];
};

/** The users to put into a customer group. */
export type AddToCustomerGroupInput = {
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** The users. A user can be in 10 groups. */
  userIds: Array<Scalars['ID']['input']>;
};

/** The result of `addToCustomerGroup`. */
export type AddToCustomerGroupPayload = {
  __typename?: 'AddToCustomerGroupPayload';
  /** The group. Null if the call was refused. */
  customerGroup?: Maybe<CustomerGroup>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The note to add. */
export type AddUserNoteInput = {
  /** What it says. */
  text: Scalars['String']['input'];
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** The result of `addUserNote`. */
export type AddUserNotePayload = {
  __typename?: 'AddUserNotePayload';
  /** The note. Null if the call was refused. */
  note?: Maybe<UserNote>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** An address of a user's book. An order keeps the address that it was given: a change here changes no order. */
export type Address = {
  __typename?: 'Address';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** Company. */
  company?: Maybe<Scalars['String']['output']>;
  /** Country: ISO 3166 code of two letters. */
  country: Scalars['String']['output'];
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether bills go here unless the user chooses another. */
  isDefaultBilling: Scalars['Boolean']['output'];
  /** Whether deliveries go here unless the user chooses another. */
  isDefaultShipping: Scalars['Boolean']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Second address line. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The recipient's name. */
  name: Scalars['String']['output'];
  /** Telephone number as E.164, such as +442079460018. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postcode, as the country writes it. Null where it has none. */
  postcode?: Maybe<Scalars['String']['output']>;
  /** State, province or county. */
  region?: Maybe<Scalars['String']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
};

/** What an address says. */
export type AddressInput = {
  /** Town or city. */
  city: Scalars['String']['input'];
  /** Company. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Country: ISO 3166 code of two letters. */
  country: Scalars['String']['input'];
  /** Street and number. */
  line1: Scalars['String']['input'];
  /** Second address line. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The recipient's name. */
  name: Scalars['String']['input'];
  /** Telephone number, as its country writes it or with +. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postcode, as the country writes it. Required where the country has some. */
  postcode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or county. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** The role to give and the user who gets it. */
export type AssignRoleInput = {
  /** The role. */
  roleId: Scalars['ID']['input'];
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** The result of `assignRole`. */
export type AssignRolePayload = {
  __typename?: 'AssignRolePayload';
  /** The role. Null if the call was refused. */
  role?: Maybe<Role>;
  /** The user, with the role. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** How far a subgraph is behind another one, whose events it handles. */
export type ConsumerLag = {
  __typename?: 'ConsumerLag';
  /** The number of events that are not handled yet. */
  events: Scalars['MinorUnits']['output'];
  /** The subgraph that publishes the events. */
  producer: Scalars['String']['output'];
  /** The age of the oldest of them, in seconds. 0 if there is none. */
  seconds: Scalars['Float']['output'];
};

/** A new address. */
export type CreateAddressInput = {
  /** The address. */
  address: AddressInput;
  /** Whether bills go here from now on; default: only the first address. */
  isDefaultBilling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether deliveries go here from now on; default: only the first address. */
  isDefaultShipping?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The result of `createAddress`. */
export type CreateAddressPayload = {
  __typename?: 'CreateAddressPayload';
  /** The address in the book. Null if the call was refused. */
  address?: Maybe<Address>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** The new customer group's fields. */
export type CreateCustomerGroupInput = {
  /** What the group is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. Its members see it. */
  name: Scalars['String']['input'];
};

/** The result of `createCustomerGroup`. */
export type CreateCustomerGroupPayload = {
  __typename?: 'CreateCustomerGroupPayload';
  /** The new group. Null if the call was refused. */
  customerGroup?: Maybe<CustomerGroup>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The new role's fields. */
export type CreateRoleInput = {
  /** What the role is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. */
  name: Scalars['String']['input'];
  /** The permissions of users who have the role. */
  permissions: Array<Permission>;
};

/** The result of `createRole`. */
export type CreateRolePayload = {
  __typename?: 'CreateRolePayload';
  /** The new role. Null if the call was refused. */
  role?: Maybe<Role>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A group of users, such as those who buy for a company. */
export type CustomerGroup = {
  __typename?: 'CustomerGroup';
  /** When the group was added. */
  createdAt: Scalars['DateTime']['output'];
  /** What the group is for. */
  description: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The name, unique in the shop regardless of case. Its members see it. */
  name: Scalars['String']['output'];
  /** When the group was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of customer groups. */
export type CustomerGroupConnection = {
  __typename?: 'CustomerGroupConnection';
  /** The groups of this page, each with its cursor. */
  edges: Array<CustomerGroupEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of groups on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A customer group on a page. */
export type CustomerGroupEdge = {
  __typename?: 'CustomerGroupEdge';
  /** The group's position in the list. */
  cursor: Scalars['String']['output'];
  /** The group. */
  node: CustomerGroup;
};

/** A user and the customer groups that the user is to be in. */
export type CustomerGroupsOfUserInput = {
  /** The groups, 10 at most. The user leaves every other group. */
  groupIds: Array<Scalars['ID']['input']>;
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** The confirmation that the account should be deleted. */
export type DeleteAccountInput = {
  /** Must be true, since a deleted account cannot be restored. */
  confirm: Scalars['Boolean']['input'];
};

/** The result of `deleteAccount`. */
export type DeleteAccountPayload = {
  __typename?: 'DeleteAccountPayload';
  /** The deleted user, without personal data. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** An address to remove. */
export type DeleteAddressInput = {
  /** The address's id. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteAddress`. */
export type DeleteAddressPayload = {
  __typename?: 'DeleteAddressPayload';
  /** The id of the address. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** The customer group to delete. */
export type DeleteCustomerGroupInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The group. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteCustomerGroup`. */
export type DeleteCustomerGroupPayload = {
  __typename?: 'DeleteCustomerGroupPayload';
  /** The group as it was before. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  customerGroup?: Maybe<CustomerGroup>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The role to delete. */
export type DeleteRoleInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The role. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteRole`. */
export type DeleteRolePayload = {
  __typename?: 'DeleteRolePayload';
  /** The role as it was before. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  role?: Maybe<Role>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The user to delete. */
export type DeleteUserInput = {
  /** The user. */
  id: Scalars['ID']['input'];
};

/** The note to delete. */
export type DeleteUserNoteInput = {
  /** The note. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteUserNote`. */
export type DeleteUserNotePayload = {
  __typename?: 'DeleteUserNotePayload';
  /** The id of the note, which is not there any more. Null if the call was refused. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `deleteUser`. */
export type DeleteUserPayload = {
  __typename?: 'DeleteUserPayload';
  /** The deleted user, without personal data. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type Health = {
  __typename?: 'Health';
  id: Scalars['ID']['output'];
  /** How users is. */
  users?: Maybe<SubgraphHealth>;
};

/** An invitation to the shop's staff. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When it was accepted. Null if it was not. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sent. */
  createdAt: Scalars['DateTime']['output'];
  /** The address to which its letter went. */
  email: Scalars['String']['output'];
  /** Until when it can be accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Who invited. Null for callers who may not see the user. */
  inviter?: Maybe<User>;
  /** When it was revoked. Null if it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The role that whoever accepts gets. Null if it is gone. */
  role?: Maybe<Role>;
  /** Who has accepted it. Null if nobody has, and for callers who may not see the user. */
  user?: Maybe<User>;
};

/** A page of invitations. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The invitations of this page, each with its cursor. */
  edges: Array<InvitationEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of invitations on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** An invitation on a page. */
export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  /** The invitation's position in the list. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: Invitation;
};

/** Whom to invite, and to what. */
export type InviteStaffInput = {
  /** The e-mail address. */
  email: Scalars['String']['input'];
  /** The role that whoever accepts gets. */
  roleId: Scalars['ID']['input'];
};

/** The result of `inviteStaff`. */
export type InviteStaffPayload = {
  __typename?: 'InviteStaffPayload';
  /** The invitation. Null if the call was refused. */
  invitation?: Maybe<Invitation>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A letter by e-mail, without what it says. */
export type Mail = {
  __typename?: 'Mail';
  /** The address to which it goes. */
  address: Scalars['String']['output'];
  /** How often it was handed to the mail server. */
  attempts: Scalars['Int']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the mail server did not take it the last time, as a code of the connection and one of the server, such as `EENVELOPE 550`. `NO_SERVER`: the shop has none. Null if nothing went wrong. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Stable id. The letter's Message-ID begins with it. */
  id: Scalars['ID']['output'];
  /** What the letter is about. */
  kind: MailKind;
  /** When the mail server took it. Null if it has not. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  status: MailStatus;
  /** The user to whom it is written. Null for a guest. */
  user?: Maybe<User>;
};

/** A page of letters. */
export type MailConnection = {
  __typename?: 'MailConnection';
  /** The letters of this page, each with its cursor. */
  edges: Array<MailEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of letters on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A letter on a page. */
export type MailEdge = {
  __typename?: 'MailEdge';
  /** The letter's position in the list. */
  cursor: Scalars['String']['output'];
  /** The letter. */
  node: Mail;
};

/** Which letters to list. Fields that are left out do not narrow the list. */
export type MailFilter = {
  /** Only letters to this e-mail address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Only letters with one of these statuses. */
  statuses?: InputMaybe<Array<MailStatus>>;
  /** Only letters to this user. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a letter is about. */
export type MailKind =
  /** An e-mail address was given for an account that it has already. */
  | 'ACCOUNT_EXISTS'
  /** A cart was left with products in it. Only for users with `marketingEmails`, once for each cart; `resendMail` does not send it. */
  | 'CART_ABANDONED'
  /** The present e-mail address is asked to agree to another. `resendMail` does not send it. */
  | 'EMAIL_CHANGE'
  /** The account has another e-mail address now. */
  | 'EMAIL_CHANGED'
  /** An e-mail address is to be confirmed. Its link is good for a day, so `resendMail` does not send it. */
  | 'EMAIL_VERIFICATION'
  /** The second factor was turned off, by the user or by staff. */
  | 'MFA_OFF'
  /** The second factor was turned on. */
  | 'MFA_ON'
  /** An order was paid: its confirmation. */
  | 'ORDER_PAID'
  /** The payment of an order failed after it had been accepted. */
  | 'ORDER_PAYMENT_FAILED'
  /** Money of an order was paid back. */
  | 'ORDER_REFUNDED'
  /** An order was shipped. */
  | 'ORDER_SHIPPED'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** Somebody asked to reset the password. It is written for an hour only, so `resendMail` does not send it. */
  | 'PASSWORD_RESET'
  /** A provider was linked, by which the user can sign in. */
  | 'PROVIDER_LINKED'
  /** A provider was unlinked. */
  | 'PROVIDER_UNLINKED'
  /** Somebody is invited to the shop's staff. `resendMail` does not send it: invite again. */
  | 'STAFF_INVITATION';

/** How far a letter has come. */
export type MailStatus =
  /** The mail server has refused it, or took nothing for a day. `resendMail` tries again. */
  | 'FAILED'
  /** It is kept to be looked at in development, where there is no mail server. */
  | 'KEPT'
  /** The mail server has taken it. */
  | 'SENT'
  /** It will be handed to the mail server, or handed to it again. */
  | 'WAITING'
  /** It was not sent, since its address gets too many letters, or the shop has no mail server. `resendMail` sends it. */
  | 'WITHHELD';

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in the currency's smallest unit: 1999 is £19.99. */
  amount: Scalars['MinorUnits']['output'];
  /** The currency, by its ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** How many of the amount's last digits are decimals, by ISO 4217: 2 of GBP, 0 of JPY, 3 of KWD. The amount in major units is `amount / 10 ** decimals`. */
  decimals: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts users into a customer group: all of them or none. Their access tokens end, and the next ones name the group. Repeating the call changes nothing. */
  addToCustomerGroup?: Maybe<AddToCustomerGroupPayload>;
  /** Adds a note on a user, for staff. It is the user's personal data: an export has it, and it is erased with the account. The same text again is the same note. */
  addUserNote?: Maybe<AddUserNotePayload>;
  /** Gives a user a role. The caller must hold the role's permissions. Repeating the call changes nothing. */
  assignRole?: Maybe<AssignRolePayload>;
  /** Puts an address into the caller's book. The same address again is the same entry. The first one is the default for deliveries and bills. */
  createAddress?: Maybe<CreateAddressPayload>;
  /** Adds a customer group. The shop can have 1,000. */
  createCustomerGroup?: Maybe<CreateCustomerGroupPayload>;
  /** Creates a role. The caller must hold the role's permissions. */
  createRole?: Maybe<CreateRolePayload>;
  /**
   * Deletes the caller's own account. Its personal data is erased, its sessions end and its unpaid orders are cancelled. This cannot be undone. Sign in within
   * the ten minutes before.
   */
  deleteAccount?: Maybe<DeleteAccountPayload>;
  /** Removes an address from the caller's book. One that is not in it is removed already. */
  deleteAddress?: Maybe<DeleteAddressPayload>;
  /** Deletes a customer group. Its members leave it, the last of a large group within seconds. */
  deleteCustomerGroup?: Maybe<DeleteCustomerGroupPayload>;
  /** Deletes a role and takes it from every user who has it. The caller must hold the role's permissions. */
  deleteRole?: Maybe<DeleteRolePayload>;
  /** Deletes a user's account, as `deleteAccount` does. The caller must hold every permission that the user holds. */
  deleteUser?: Maybe<DeleteUserPayload>;
  /** Deletes a note on a user. Repeating the call changes nothing. */
  deleteUserNote?: Maybe<DeleteUserNotePayload>;
  /**
   * Invites somebody to the shop's staff: a letter with a link, good for three days. Who accepts has the role, if the caller may still give it then. The caller must hold
   * the role's permissions. The answer is the same whether the address has an account or not. It takes the place of earlier invitations of the address.
   */
  inviteStaff?: Maybe<InviteStaffPayload>;
  /** Ends a user's suspension: the user can sign in again, with the roles of before. The caller must hold every permission of them. Repeating the call changes nothing. */
  reinstateUser?: Maybe<ReinstateUserPayload>;
  /** Takes users out of a customer group. Their access tokens end at once. Repeating the call changes nothing. */
  removeFromCustomerGroup?: Maybe<RemoveFromCustomerGroupPayload>;
  /**
   * Sends a letter that has failed or was withheld. A letter of any other status stays as it is, so repeating the call changes nothing; so does one
   * that was to reset a password.
   */
  resendMail?: Maybe<ResendMailPayload>;
  /** Revokes an invitation. One that was accepted or has expired stays as it is: repeating the call changes nothing. */
  revokeInvitation?: Maybe<RevokeInvitationPayload>;
  /** Takes a role from a user. The caller must hold the role's permissions. Repeating the call changes nothing. */
  revokeRole?: Maybe<RevokeRolePayload>;
  /** Sets the customer groups of up to 100 users, each by itself: one that is refused keeps none of the others back. Repeating the call changes nothing. */
  setCustomerGroups?: Maybe<SetCustomerGroupsPayload>;
  /** Suspends a user, at once: every access token, session and API key of theirs is refused, and nobody signs in. Orders and carts stay as they are. The caller must hold every permission that the user holds. Repeating the call changes nothing. */
  suspendUser?: Maybe<SuspendUserPayload>;
  /** Ends news and offers by e-mail, `marketingEmails`, by the token of a link in such a letter: without a sign-in. Repeating the call changes nothing. */
  unsubscribe?: Maybe<UnsubscribePayload>;
  /** Changes the caller's own settings. */
  updateAccountSettings?: Maybe<UpdateAccountSettingsPayload>;
  /** Changes an address of the caller's book, or which is the default. Send an address as a whole. No order changes. */
  updateAddress?: Maybe<UpdateAddressPayload>;
  /** Changes a customer group. */
  updateCustomerGroup?: Maybe<UpdateCustomerGroupPayload>;
  /** Changes the caller's own profile. */
  updateProfile?: Maybe<UpdateProfilePayload>;
  /** Changes a role for every user who has it. The caller must hold the old and the new permissions of the role. */
  updateRole?: Maybe<UpdateRolePayload>;
  /** Changes a user's profile and settings. The caller must hold every permission that the user holds. */
  updateUser?: Maybe<UpdateUserPayload>;
};


export type MutationAddToCustomerGroupArgs = {
  input: AddToCustomerGroupInput;
};


export type MutationAddUserNoteArgs = {
  input: AddUserNoteInput;
};


export type MutationAssignRoleArgs = {
  input: AssignRoleInput;
};


export type MutationCreateAddressArgs = {
  input: CreateAddressInput;
};


export type MutationCreateCustomerGroupArgs = {
  input: CreateCustomerGroupInput;
};


export type MutationCreateRoleArgs = {
  input: CreateRoleInput;
};


export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


export type MutationDeleteAddressArgs = {
  input: DeleteAddressInput;
};


export type MutationDeleteCustomerGroupArgs = {
  input: DeleteCustomerGroupInput;
};


export type MutationDeleteRoleArgs = {
  input: DeleteRoleInput;
};


export type MutationDeleteUserArgs = {
  input: DeleteUserInput;
};


export type MutationDeleteUserNoteArgs = {
  input: DeleteUserNoteInput;
};


export type MutationInviteStaffArgs = {
  input: InviteStaffInput;
};


export type MutationReinstateUserArgs = {
  input: ReinstateUserInput;
};


export type MutationRemoveFromCustomerGroupArgs = {
  input: RemoveFromCustomerGroupInput;
};


export type MutationResendMailArgs = {
  input: ResendMailInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


export type MutationSetCustomerGroupsArgs = {
  input: SetCustomerGroupsInput;
};


export type MutationSuspendUserArgs = {
  input: SuspendUserInput;
};


export type MutationUnsubscribeArgs = {
  input: UnsubscribeInput;
};


export type MutationUpdateAccountSettingsArgs = {
  input: UpdateAccountSettingsInput;
};


export type MutationUpdateAddressArgs = {
  input: UpdateAddressInput;
};


export type MutationUpdateCustomerGroupArgs = {
  input: UpdateCustomerGroupInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationUpdateRoleArgs = {
  input: UpdateRoleInput;
};


export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** The position of a page in a list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the page's last entry. Send it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are entries after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are entries before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry. Where the list takes `before`, send it as that, with `last`, to get the page before. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A permission with what it allows. */
export type PermissionInfo = {
  __typename?: 'PermissionInfo';
  /** What it allows. */
  description: Scalars['String']['output'];
  /** The permission. */
  name: Permission;
};

/** A part of what one subgraph holds of a user. */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** Where the next part begins: send it as `after`. Null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** The rows, table by table, oldest first. */
  rows: Array<PersonalRow>;
};

/** A row that a subgraph holds of a user. */
export type PersonalRow = {
  __typename?: 'PersonalRow';
  /** The row, as JSON text. Hashes and keys are left out. */
  row: Scalars['String']['output'];
  /** The table. */
  table: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Lists all customer groups by name. */
  customerGroups?: Maybe<CustomerGroupConnection>;
  /** Lists the invitations to the shop's staff, the newest first; those that have ended for 90 days more. */
  invitations?: Maybe<InvitationConnection>;
  /** Lists the letters of the last days, the newest first: those that left, those that wait, and those that could not leave. */
  mails?: Maybe<MailConnection>;
  /** Returns the caller's own user. Null once the account is deleted, and in rare cases for a moment after registering. */
  me?: Maybe<User>;
  /** Lists every permission that a role can hold. */
  permissions?: Maybe<Array<PermissionInfo>>;
  /** Lists all roles by name. */
  roles?: Maybe<RoleConnection>;
  /** Returns a user, deleted or not. Null if there is none. */
  user?: Maybe<User>;
  /** Lists what staff have noted on a user, the newest first. */
  userNotes?: Maybe<UserNoteConnection>;
  /** Lists the users of the shop. */
  users?: Maybe<UserConnection>;
};


export type QueryCustomerGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MailFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  userId: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<UserSort>;
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
  /** The users who registered in the range. */
  userFacts?: Maybe<Array<UserFact>>;
};

/** The user to reinstate. */
export type ReinstateUserInput = {
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** The result of `reinstateUser`. */
export type ReinstateUserPayload = {
  __typename?: 'ReinstateUserPayload';
  /** The user in the current state. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The users to take out of a customer group. */
export type RemoveFromCustomerGroupInput = {
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** The users. */
  userIds: Array<Scalars['ID']['input']>;
};

/** The result of `removeFromCustomerGroup`. */
export type RemoveFromCustomerGroupPayload = {
  __typename?: 'RemoveFromCustomerGroupPayload';
  /** The group. Null if the call was refused. */
  customerGroup?: Maybe<CustomerGroup>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The letter to send. */
export type ResendMailInput = {
  /** The letter. */
  id: Scalars['ID']['input'];
};

/** The result of `resendMail`. */
export type ResendMailPayload = {
  __typename?: 'ResendMailPayload';
  /** The letter in its current state. Null if the call was refused. */
  mail?: Maybe<Mail>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The invitation to revoke. */
export type RevokeInvitationInput = {
  /** The invitation. */
  id: Scalars['ID']['input'];
};

/** The result of `revokeInvitation`. */
export type RevokeInvitationPayload = {
  __typename?: 'RevokeInvitationPayload';
  /** The invitation in its current state. Null if the call was refused. */
  invitation?: Maybe<Invitation>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The role to take and the user who loses it. */
export type RevokeRoleInput = {
  /** The role. */
  roleId: Scalars['ID']['input'];
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** The result of `revokeRole`. */
export type RevokeRolePayload = {
  __typename?: 'RevokeRolePayload';
  /** The role. Null if the call was refused. */
  role?: Maybe<Role>;
  /** The user, without the role. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A named set of permissions. */
export type Role = {
  __typename?: 'Role';
  /** Whether the role is built in. A built-in role can be neither changed nor deleted. */
  builtIn: Scalars['Boolean']['output'];
  /** What the role is for. */
  description: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The name, unique in the shop regardless of case. */
  name: Scalars['String']['output'];
  /** The permissions of users who have the role. */
  permissions: Array<Permission>;
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of roles. */
export type RoleConnection = {
  __typename?: 'RoleConnection';
  /** The roles of this page, each with its cursor. */
  edges: Array<RoleEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of roles on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A role on a page. */
export type RoleEdge = {
  __typename?: 'RoleEdge';
  /** The role's position in the list. */
  cursor: Scalars['String']['output'];
  /** The role. */
  node: Role;
};

/** The users whose customer groups to set. */
export type SetCustomerGroupsInput = {
  /** The users, each with all the groups. */
  users: Array<CustomerGroupsOfUserInput>;
};

/** The result of `setCustomerGroups`. */
export type SetCustomerGroupsPayload = {
  __typename?: 'SetCustomerGroupsPayload';
  /** What became of each user, in the order of the call. Null if the whole call was refused. */
  results?: Maybe<Array<UserResult>>;
  /** Why the whole call was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** How a subgraph is now. */
export type SubgraphHealth = {
  __typename?: 'SubgraphHealth';
  /** The number of events that it could not handle and has set aside. */
  deadLetters: Scalars['Int']['output'];
  /** How far it is behind the subgraphs whose events it handles. Null while the stream of events does not answer. */
  lags?: Maybe<Array<ConsumerLag>>;
  /** Since when the process that answers runs. */
  runningSince: Scalars['DateTime']['output'];
};

/** The user to suspend. */
export type SuspendUserInput = {
  /** Why, for staff. It is the user's personal data, as a note is. */
  reason: Scalars['String']['input'];
  /** The user. Nobody can suspend themselves, nor the last admin. */
  userId: Scalars['ID']['input'];
};

/** The result of `suspendUser`. */
export type SuspendUserPayload = {
  __typename?: 'SuspendUserPayload';
  /** The user in the current state. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The link of a letter with news. */
export type UnsubscribeInput = {
  /** The token of the link. */
  token: Scalars['ID']['input'];
};

/** The result of `unsubscribe`. */
export type UnsubscribePayload = {
  __typename?: 'UnsubscribePayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** The settings to change. Settings that are left out stay the same. */
export type UpdateAccountSettingsInput = {
  /** Language and region, as a BCP 47 tag such as en-GB. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Whether to send news and offers by e-mail. */
  marketingEmails?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to send an e-mail about each step of an order. */
  orderEmails?: InputMaybe<Scalars['Boolean']['input']>;
  /** The time zone, as an IANA name such as Europe/London. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateAccountSettings`. */
export type UpdateAccountSettingsPayload = {
  __typename?: 'UpdateAccountSettingsPayload';
  /** The user in the current state. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A change of an address. */
export type UpdateAddressInput = {
  /** The address as a whole; default: as it is. */
  address?: InputMaybe<AddressInput>;
  /** The address's id. */
  id: Scalars['ID']['input'];
  /** Whether bills go here from now on; default: as it is. */
  isDefaultBilling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether deliveries go here from now on; default: as it is. */
  isDefaultShipping?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The result of `updateAddress`. */
export type UpdateAddressPayload = {
  __typename?: 'UpdateAddressPayload';
  /** The address in the book. Null if the call was refused. */
  address?: Maybe<Address>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** The fields of a customer group to change. Fields that are left out stay the same. */
export type UpdateCustomerGroupInput = {
  /** What the group is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The group. */
  id: Scalars['ID']['input'];
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateCustomerGroup`. */
export type UpdateCustomerGroupPayload = {
  __typename?: 'UpdateCustomerGroupPayload';
  /** The group in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  customerGroup?: Maybe<CustomerGroup>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of the caller's profile to change. Fields that are left out stay the same. */
export type UpdateProfileInput = {
  /** The name by which the shop addresses the caller. */
  displayName?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateProfile`. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** The user in the current state. Null if the call was refused. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of a role to change. Fields that are left out stay the same. */
export type UpdateRoleInput = {
  /** What the role is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The role. */
  id: Scalars['ID']['input'];
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The permissions of users who have the role. The list replaces the old one. */
  permissions?: InputMaybe<Array<Permission>>;
};

/** The result of `updateRole`. */
export type UpdateRolePayload = {
  __typename?: 'UpdateRolePayload';
  /** The role in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  role?: Maybe<Role>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of a user to change. Fields that are left out stay the same. */
export type UpdateUserInput = {
  /** The name by which the shop addresses the user. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
  /** The settings to change. */
  settings?: InputMaybe<UpdateAccountSettingsInput>;
};

/** The result of `updateUser`. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The user in the current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A user with an account. */
export type User = {
  __typename?: 'User';
  /** The user's address book, the oldest first. Null for callers who may not see it. At most 50, unless the shop sets another limit. */
  addresses?: Maybe<Array<Address>>;
  /** When the user registered. */
  createdAt: Scalars['DateTime']['output'];
  /** The customer groups that the user is in. Null for callers who may not see them. */
  customerGroups?: Maybe<Array<CustomerGroup>>;
  /** What users holds of the user: profile, settings and roles, and what staff have noted. Null for anyone else. */
  dataInUsers?: Maybe<PersonalData>;
  /** When the account was deleted. Null if it is not. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name by which the shop addresses the user. Empty once the account is deleted. */
  displayName: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When the user signed in last. Null where none is noted yet, and for callers who may not see it. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user's roles, the oldest grant first. Null for callers who may not see them. */
  roles?: Maybe<Array<Role>>;
  /** The user's settings. Null for callers who may not see them. */
  settings?: Maybe<AccountSettings>;
  /** When staff suspended the user. Null if the user is not suspended, and for callers who may not see it. */
  suspendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why, as staff have written. Null if the user is not suspended, and for callers who may not see it. */
  suspensionReason?: Maybe<Scalars['String']['output']>;
  /** When the profile or the settings were last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change of profile and settings. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A user with an account. */
export type UserDataInUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The users of this page, each with its cursor. */
  edges: Array<UserEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of users on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A user on a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** The user's position in the list. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** Why a mutation was refused. */
export type UserError = {
  __typename?: 'UserError';
  /** The code, for programs. */
  code: ErrorCode;
  /** The message, for people. */
  message: Scalars['String']['output'];
  /** The path to the value at fault, from `input` down. Empty if no single value is at fault. */
  path: Array<Scalars['String']['output']>;
  /** The id of the object in the way: the order that has taken the cart, the payment under way, the product that is short. Null if there is none. */
  subject?: Maybe<Scalars['ID']['output']>;
};

/** A user as the users subgraph has it. */
export type UserFact = {
  __typename?: 'UserFact';
  /** When the user last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
  /** The user. */
  userId: Scalars['ID']['output'];
};

/** Filters for the list of users. */
export type UserFilter = {
  /** Only users who registered before this time. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only users who registered at this time or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only users who are in the customer group with this id. */
  customerGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Only users whose e-mail address begins with this text, regardless of case. */
  emailPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only users with these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether deleted users are included. */
  includeDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only users whose name begins with this text, regardless of case and accents. */
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only users who have the role with this name. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Only users whose name or e-mail address contains this text, regardless of case and accents. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only users who have not signed in at this time or later. */
  signedInBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only users who signed in at this time or later. */
  signedInFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only users who have a role besides CUSTOMER, or only those who have not. */
  staff?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only users who are suspended, or only those who are not. */
  suspended?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A note of staff on a user. */
export type UserNote = {
  __typename?: 'UserNote';
  /** Who has written it. Null if that was no user, or the user is gone. */
  author?: Maybe<User>;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
};

/** A page of notes. */
export type UserNoteConnection = {
  __typename?: 'UserNoteConnection';
  /** The notes of this page, each with its cursor. */
  edges: Array<UserNoteEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of notes on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A note on a page. */
export type UserNoteEdge = {
  __typename?: 'UserNoteEdge';
  /** The note's position in the list. */
  cursor: Scalars['String']['output'];
  /** The note. */
  node: UserNote;
};

/** What became of one user of a call. */
export type UserResult = {
  __typename?: 'UserResult';
  /** The user's place in the call, from 0. */
  index: Scalars['Int']['output'];
  /** The user in the current state. Null if the change was refused. */
  user?: Maybe<User>;
  /** Why it was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** The order of a list of users. */
export type UserSort =
  /** By e-mail address. Users who are deleted have none, and are left out. */
  | 'EMAIL'
  /** By the last sign-in, the newest first; then those of whom none is known. */
  | 'LAST_SIGN_IN'
  /** By name, regardless of case and accents. */
  | 'NAME'
  /** By time of registration, the newest first. */
  | 'NEWEST'
  /** By time of registration, the oldest first. */
  | 'OLDEST';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  CustomerGroup: CustomerGroup;
  Health: Health;
  Reconciliation: Reconciliation;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CustomerGroup:
    ( { __typename: 'CustomerGroup' }
    & GraphQLRecursivePick<FederationTypes['CustomerGroup'], {"id":true}> );
  Health:
    ( { __typename: 'Health' }
    & GraphQLRecursivePick<FederationTypes['Health'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountSettings: ResolverTypeWrapper<AccountSettingsRow>;
  AddToCustomerGroupInput: AddToCustomerGroupInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddToCustomerGroupPayload: ResolverTypeWrapper<Partial<Omit<AddToCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>>;
  AddUserNoteInput: AddUserNoteInput;
  AddUserNotePayload: ResolverTypeWrapper<Partial<Omit<AddUserNotePayload, 'note'> & { note?: Maybe<ResolversTypes['UserNote']> }>>;
  Address: ResolverTypeWrapper<AddressRow>;
  AddressInput: AddressInput;
  AssignRoleInput: AssignRoleInput;
  AssignRolePayload: ResolverTypeWrapper<Partial<Omit<AssignRolePayload, 'role' | 'user'> & { role?: Maybe<ResolversTypes['Role']>, user?: Maybe<ResolversTypes['User']> }>>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  CreateAddressInput: CreateAddressInput;
  CreateAddressPayload: ResolverTypeWrapper<Partial<Omit<CreateAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>>;
  CreateCustomerGroupInput: CreateCustomerGroupInput;
  CreateCustomerGroupPayload: ResolverTypeWrapper<Partial<Omit<CreateCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>>;
  CreateRoleInput: CreateRoleInput;
  CreateRolePayload: ResolverTypeWrapper<Partial<Omit<CreateRolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>>;
  CustomerGroup: ResolverTypeWrapper<CustomerGroupRow>;
  CustomerGroupConnection: ResolverTypeWrapper<Omit<CustomerGroupConnection, 'edges'> & { edges: Array<ResolversTypes['CustomerGroupEdge']> }>;
  CustomerGroupEdge: ResolverTypeWrapper<Omit<CustomerGroupEdge, 'node'> & { node: ResolversTypes['CustomerGroup'] }>;
  CustomerGroupsOfUserInput: CustomerGroupsOfUserInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: ResolverTypeWrapper<Partial<Omit<DeleteAccountPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  DeleteAddressInput: DeleteAddressInput;
  DeleteAddressPayload: ResolverTypeWrapper<Partial<DeleteAddressPayload>>;
  DeleteCustomerGroupInput: DeleteCustomerGroupInput;
  DeleteCustomerGroupPayload: ResolverTypeWrapper<Partial<Omit<DeleteCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>>;
  DeleteRoleInput: DeleteRoleInput;
  DeleteRolePayload: ResolverTypeWrapper<Partial<Omit<DeleteRolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>>;
  DeleteUserInput: DeleteUserInput;
  DeleteUserNoteInput: DeleteUserNoteInput;
  DeleteUserNotePayload: ResolverTypeWrapper<Partial<DeleteUserNotePayload>>;
  DeleteUserPayload: ResolverTypeWrapper<Partial<Omit<DeleteUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ErrorCode: ErrorCode;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationConnection: ResolverTypeWrapper<Omit<InvitationConnection, 'edges'> & { edges: Array<ResolversTypes['InvitationEdge']> }>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InviteStaffInput: InviteStaffInput;
  InviteStaffPayload: ResolverTypeWrapper<Partial<Omit<InviteStaffPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>>;
  Mail: ResolverTypeWrapper<MailRow>;
  MailConnection: ResolverTypeWrapper<Omit<MailConnection, 'edges'> & { edges: Array<ResolversTypes['MailEdge']> }>;
  MailEdge: ResolverTypeWrapper<Omit<MailEdge, 'node'> & { node: ResolversTypes['Mail'] }>;
  MailFilter: MailFilter;
  MailKind: MailKind;
  MailStatus: MailStatus;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PermissionInfo: ResolverTypeWrapper<PermissionInfo>;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to'>>;
  ReinstateUserInput: ReinstateUserInput;
  ReinstateUserPayload: ResolverTypeWrapper<Partial<Omit<ReinstateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  RemoveFromCustomerGroupInput: RemoveFromCustomerGroupInput;
  RemoveFromCustomerGroupPayload: ResolverTypeWrapper<Partial<Omit<RemoveFromCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>>;
  ResendMailInput: ResendMailInput;
  ResendMailPayload: ResolverTypeWrapper<Partial<Omit<ResendMailPayload, 'mail'> & { mail?: Maybe<ResolversTypes['Mail']> }>>;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeInvitationPayload: ResolverTypeWrapper<Partial<Omit<RevokeInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>>;
  RevokeRoleInput: RevokeRoleInput;
  RevokeRolePayload: ResolverTypeWrapper<Partial<Omit<RevokeRolePayload, 'role' | 'user'> & { role?: Maybe<ResolversTypes['Role']>, user?: Maybe<ResolversTypes['User']> }>>;
  Role: ResolverTypeWrapper<RoleRow>;
  RoleConnection: ResolverTypeWrapper<Omit<RoleConnection, 'edges'> & { edges: Array<ResolversTypes['RoleEdge']> }>;
  RoleEdge: ResolverTypeWrapper<Omit<RoleEdge, 'node'> & { node: ResolversTypes['Role'] }>;
  SetCustomerGroupsInput: SetCustomerGroupsInput;
  SetCustomerGroupsPayload: ResolverTypeWrapper<Partial<Omit<SetCustomerGroupsPayload, 'results'> & { results?: Maybe<Array<ResolversTypes['UserResult']>> }>>;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  SuspendUserInput: SuspendUserInput;
  SuspendUserPayload: ResolverTypeWrapper<Partial<Omit<SuspendUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribePayload: ResolverTypeWrapper<Partial<UnsubscribePayload>>;
  UpdateAccountSettingsInput: UpdateAccountSettingsInput;
  UpdateAccountSettingsPayload: ResolverTypeWrapper<Partial<Omit<UpdateAccountSettingsPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: ResolverTypeWrapper<Partial<Omit<UpdateAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>>;
  UpdateCustomerGroupInput: UpdateCustomerGroupInput;
  UpdateCustomerGroupPayload: ResolverTypeWrapper<Partial<Omit<UpdateCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRolePayload: ResolverTypeWrapper<Partial<Omit<UpdateRolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<Partial<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges'> & { edges: Array<ResolversTypes['UserEdge']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserFact: ResolverTypeWrapper<UserFact>;
  UserFilter: UserFilter;
  UserNote: ResolverTypeWrapper<UserNoteRow>;
  UserNoteConnection: ResolverTypeWrapper<Omit<UserNoteConnection, 'edges'> & { edges: Array<ResolversTypes['UserNoteEdge']> }>;
  UserNoteEdge: ResolverTypeWrapper<Omit<UserNoteEdge, 'node'> & { node: ResolversTypes['UserNote'] }>;
  UserResult: ResolverTypeWrapper<Omit<UserResult, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UserSort: UserSort;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountSettings: AccountSettingsRow;
  AddToCustomerGroupInput: AddToCustomerGroupInput;
  ID: Scalars['ID']['output'];
  AddToCustomerGroupPayload: Partial<Omit<AddToCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> }>;
  AddUserNoteInput: AddUserNoteInput;
  AddUserNotePayload: Partial<Omit<AddUserNotePayload, 'note'> & { note?: Maybe<ResolversParentTypes['UserNote']> }>;
  Address: AddressRow;
  AddressInput: AddressInput;
  AssignRoleInput: AssignRoleInput;
  AssignRolePayload: Partial<Omit<AssignRolePayload, 'role' | 'user'> & { role?: Maybe<ResolversParentTypes['Role']>, user?: Maybe<ResolversParentTypes['User']> }>;
  ConsumerLag: ConsumerLag;
  CreateAddressInput: CreateAddressInput;
  CreateAddressPayload: Partial<Omit<CreateAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> }>;
  CreateCustomerGroupInput: CreateCustomerGroupInput;
  CreateCustomerGroupPayload: Partial<Omit<CreateCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> }>;
  CreateRoleInput: CreateRoleInput;
  CreateRolePayload: Partial<Omit<CreateRolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> }>;
  CustomerGroup: CustomerGroupRow;
  CustomerGroupConnection: Omit<CustomerGroupConnection, 'edges'> & { edges: Array<ResolversParentTypes['CustomerGroupEdge']> };
  CustomerGroupEdge: Omit<CustomerGroupEdge, 'node'> & { node: ResolversParentTypes['CustomerGroup'] };
  CustomerGroupsOfUserInput: CustomerGroupsOfUserInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: Partial<Omit<DeleteAccountPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  DeleteAddressInput: DeleteAddressInput;
  DeleteAddressPayload: Partial<DeleteAddressPayload>;
  DeleteCustomerGroupInput: DeleteCustomerGroupInput;
  DeleteCustomerGroupPayload: Partial<Omit<DeleteCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> }>;
  DeleteRoleInput: DeleteRoleInput;
  DeleteRolePayload: Partial<Omit<DeleteRolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> }>;
  DeleteUserInput: DeleteUserInput;
  DeleteUserNoteInput: DeleteUserNoteInput;
  DeleteUserNotePayload: Partial<DeleteUserNotePayload>;
  DeleteUserPayload: Partial<Omit<DeleteUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  Health: Partial<Health> & Pick<Health, 'id'>;
  Invitation: InvitationRow;
  InvitationConnection: Omit<InvitationConnection, 'edges'> & { edges: Array<ResolversParentTypes['InvitationEdge']> };
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InviteStaffInput: InviteStaffInput;
  InviteStaffPayload: Partial<Omit<InviteStaffPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> }>;
  Mail: MailRow;
  MailConnection: Omit<MailConnection, 'edges'> & { edges: Array<ResolversParentTypes['MailEdge']> };
  MailEdge: Omit<MailEdge, 'node'> & { node: ResolversParentTypes['Mail'] };
  MailFilter: MailFilter;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PermissionInfo: PermissionInfo;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  Query: Record<PropertyKey, never>;
  Reconciliation: Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to'>;
  ReinstateUserInput: ReinstateUserInput;
  ReinstateUserPayload: Partial<Omit<ReinstateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  RemoveFromCustomerGroupInput: RemoveFromCustomerGroupInput;
  RemoveFromCustomerGroupPayload: Partial<Omit<RemoveFromCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> }>;
  ResendMailInput: ResendMailInput;
  ResendMailPayload: Partial<Omit<ResendMailPayload, 'mail'> & { mail?: Maybe<ResolversParentTypes['Mail']> }>;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeInvitationPayload: Partial<Omit<RevokeInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> }>;
  RevokeRoleInput: RevokeRoleInput;
  RevokeRolePayload: Partial<Omit<RevokeRolePayload, 'role' | 'user'> & { role?: Maybe<ResolversParentTypes['Role']>, user?: Maybe<ResolversParentTypes['User']> }>;
  Role: RoleRow;
  RoleConnection: Omit<RoleConnection, 'edges'> & { edges: Array<ResolversParentTypes['RoleEdge']> };
  RoleEdge: Omit<RoleEdge, 'node'> & { node: ResolversParentTypes['Role'] };
  SetCustomerGroupsInput: SetCustomerGroupsInput;
  SetCustomerGroupsPayload: Partial<Omit<SetCustomerGroupsPayload, 'results'> & { results?: Maybe<Array<ResolversParentTypes['UserResult']>> }>;
  SubgraphHealth: SubgraphHealth;
  SuspendUserInput: SuspendUserInput;
  SuspendUserPayload: Partial<Omit<SuspendUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribePayload: Partial<UnsubscribePayload>;
  UpdateAccountSettingsInput: UpdateAccountSettingsInput;
  UpdateAccountSettingsPayload: Partial<Omit<UpdateAccountSettingsPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: Partial<Omit<UpdateAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> }>;
  UpdateCustomerGroupInput: UpdateCustomerGroupInput;
  UpdateCustomerGroupPayload: Partial<Omit<UpdateCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRolePayload: Partial<Omit<UpdateRolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> }>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: Partial<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  User: UserRow;
  UserConnection: Omit<UserConnection, 'edges'> & { edges: Array<ResolversParentTypes['UserEdge']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserError;
  UserFact: UserFact;
  UserFilter: UserFilter;
  UserNote: UserNoteRow;
  UserNoteConnection: Omit<UserNoteConnection, 'edges'> & { edges: Array<ResolversParentTypes['UserNoteEdge']> };
  UserNoteEdge: Omit<UserNoteEdge, 'node'> & { node: ResolversParentTypes['UserNote'] };
  UserResult: Omit<UserResult, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
};

export type AdminDirectiveArgs = {
  can: Permission;
};

export type AdminDirectiveResolver<Result, Parent, ContextType = Context, Args = AdminDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ComposeDirectiveDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LengthDirectiveArgs = {
  max: Scalars['Int']['input'];
  min?: Scalars['Int']['input'];
};

export type LengthDirectiveResolver<Result, Parent, ContextType = Context, Args = LengthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  import?: Maybe<Array<Maybe<Scalars['String']['input']>>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnerDirectiveArgs = {
  orCan?: Array<Permission>;
};

export type OwnerDirectiveResolver<Result, Parent, ContextType = Context, Args = OwnerDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RangeDirectiveArgs = {
  max: Scalars['Float']['input'];
  min?: Scalars['Float']['input'];
};

export type RangeDirectiveResolver<Result, Parent, ContextType = Context, Args = RangeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSettings'] = ResolversParentTypes['AccountSettings']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marketingEmails?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderEmails?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddToCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCustomerGroupPayload'] = ResolversParentTypes['AddToCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddUserNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddUserNotePayload'] = ResolversParentTypes['AddUserNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['UserNote']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefaultBilling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefaultShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AssignRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignRolePayload'] = ResolversParentTypes['AssignRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsumerLagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag']> = {
  events?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CreateAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAddressPayload'] = ResolversParentTypes['CreateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerGroupPayload'] = ResolversParentTypes['CreateCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRolePayload'] = ResolversParentTypes['CreateRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroup'] = ResolversParentTypes['CustomerGroup'], FederationReferenceType extends FederationReferenceTypes['CustomerGroup'] = FederationReferenceTypes['CustomerGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupConnection'] = ResolversParentTypes['CustomerGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CustomerGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupEdge'] = ResolversParentTypes['CustomerGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerGroup'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAddressPayload'] = ResolversParentTypes['DeleteAddressPayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerGroupPayload'] = ResolversParentTypes['DeleteCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRolePayload'] = ResolversParentTypes['DeleteRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteUserNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserNotePayload'] = ResolversParentTypes['DeleteUserNotePayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserPayload'] = ResolversParentTypes['DeleteUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inviter?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InviteStaffPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteStaffPayload'] = ResolversParentTypes['InviteStaffPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mail'] = ResolversParentTypes['Mail']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MailKind'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MailStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailConnection'] = ResolversParentTypes['MailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MailEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailEdge'] = ResolversParentTypes['MailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addToCustomerGroup?: Resolver<Maybe<ResolversTypes['AddToCustomerGroupPayload']>, ParentType, ContextType, RequireFields<MutationAddToCustomerGroupArgs, 'input'>>;
  addUserNote?: Resolver<Maybe<ResolversTypes['AddUserNotePayload']>, ParentType, ContextType, RequireFields<MutationAddUserNoteArgs, 'input'>>;
  assignRole?: Resolver<Maybe<ResolversTypes['AssignRolePayload']>, ParentType, ContextType, RequireFields<MutationAssignRoleArgs, 'input'>>;
  createAddress?: Resolver<Maybe<ResolversTypes['CreateAddressPayload']>, ParentType, ContextType, RequireFields<MutationCreateAddressArgs, 'input'>>;
  createCustomerGroup?: Resolver<Maybe<ResolversTypes['CreateCustomerGroupPayload']>, ParentType, ContextType, RequireFields<MutationCreateCustomerGroupArgs, 'input'>>;
  createRole?: Resolver<Maybe<ResolversTypes['CreateRolePayload']>, ParentType, ContextType, RequireFields<MutationCreateRoleArgs, 'input'>>;
  deleteAccount?: Resolver<Maybe<ResolversTypes['DeleteAccountPayload']>, ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  deleteAddress?: Resolver<Maybe<ResolversTypes['DeleteAddressPayload']>, ParentType, ContextType, RequireFields<MutationDeleteAddressArgs, 'input'>>;
  deleteCustomerGroup?: Resolver<Maybe<ResolversTypes['DeleteCustomerGroupPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCustomerGroupArgs, 'input'>>;
  deleteRole?: Resolver<Maybe<ResolversTypes['DeleteRolePayload']>, ParentType, ContextType, RequireFields<MutationDeleteRoleArgs, 'input'>>;
  deleteUser?: Resolver<Maybe<ResolversTypes['DeleteUserPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserArgs, 'input'>>;
  deleteUserNote?: Resolver<Maybe<ResolversTypes['DeleteUserNotePayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserNoteArgs, 'input'>>;
  inviteStaff?: Resolver<Maybe<ResolversTypes['InviteStaffPayload']>, ParentType, ContextType, RequireFields<MutationInviteStaffArgs, 'input'>>;
  reinstateUser?: Resolver<Maybe<ResolversTypes['ReinstateUserPayload']>, ParentType, ContextType, RequireFields<MutationReinstateUserArgs, 'input'>>;
  removeFromCustomerGroup?: Resolver<Maybe<ResolversTypes['RemoveFromCustomerGroupPayload']>, ParentType, ContextType, RequireFields<MutationRemoveFromCustomerGroupArgs, 'input'>>;
  resendMail?: Resolver<Maybe<ResolversTypes['ResendMailPayload']>, ParentType, ContextType, RequireFields<MutationResendMailArgs, 'input'>>;
  revokeInvitation?: Resolver<Maybe<ResolversTypes['RevokeInvitationPayload']>, ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  revokeRole?: Resolver<Maybe<ResolversTypes['RevokeRolePayload']>, ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'input'>>;
  setCustomerGroups?: Resolver<Maybe<ResolversTypes['SetCustomerGroupsPayload']>, ParentType, ContextType, RequireFields<MutationSetCustomerGroupsArgs, 'input'>>;
  suspendUser?: Resolver<Maybe<ResolversTypes['SuspendUserPayload']>, ParentType, ContextType, RequireFields<MutationSuspendUserArgs, 'input'>>;
  unsubscribe?: Resolver<Maybe<ResolversTypes['UnsubscribePayload']>, ParentType, ContextType, RequireFields<MutationUnsubscribeArgs, 'input'>>;
  updateAccountSettings?: Resolver<Maybe<ResolversTypes['UpdateAccountSettingsPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAccountSettingsArgs, 'input'>>;
  updateAddress?: Resolver<Maybe<ResolversTypes['UpdateAddressPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAddressArgs, 'input'>>;
  updateCustomerGroup?: Resolver<Maybe<ResolversTypes['UpdateCustomerGroupPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerGroupArgs, 'input'>>;
  updateProfile?: Resolver<Maybe<ResolversTypes['UpdateProfilePayload']>, ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateRole?: Resolver<Maybe<ResolversTypes['UpdateRolePayload']>, ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'input'>>;
  updateUser?: Resolver<Maybe<ResolversTypes['UpdateUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionInfo'] = ResolversParentTypes['PermissionInfo']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PersonalRow']>, ParentType, ContextType>;
};

export type PersonalRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalRow'] = ResolversParentTypes['PersonalRow']> = {
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customerGroups?: Resolver<Maybe<ResolversTypes['CustomerGroupConnection']>, ParentType, ContextType, RequireFields<QueryCustomerGroupsArgs, 'first'>>;
  invitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, RequireFields<QueryInvitationsArgs, 'first'>>;
  mails?: Resolver<Maybe<ResolversTypes['MailConnection']>, ParentType, ContextType, RequireFields<QueryMailsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['PermissionInfo']>>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ResolversTypes['RoleConnection']>, ParentType, ContextType, RequireFields<QueryRolesArgs, 'first'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userNotes?: Resolver<Maybe<ResolversTypes['UserNoteConnection']>, ParentType, ContextType, RequireFields<QueryUserNotesArgs, 'first' | 'userId'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first' | 'sort'>>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userFacts?: Resolver<Maybe<Array<ResolversTypes['UserFact']>>, ParentType, ContextType>;
};

export type ReinstateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReinstateUserPayload'] = ResolversParentTypes['ReinstateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveFromCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromCustomerGroupPayload'] = ResolversParentTypes['RemoveFromCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendMailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendMailPayload'] = ResolversParentTypes['ResendMailPayload']> = {
  mail?: Resolver<Maybe<ResolversTypes['Mail']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeInvitationPayload'] = ResolversParentTypes['RevokeInvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeRolePayload'] = ResolversParentTypes['RevokeRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  builtIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RoleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RoleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleEdge'] = ResolversParentTypes['RoleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type SetCustomerGroupsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCustomerGroupsPayload'] = ResolversParentTypes['SetCustomerGroupsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['UserResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SuspendUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendUserPayload'] = ResolversParentTypes['SuspendUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnsubscribePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribePayload'] = ResolversParentTypes['UnsubscribePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAccountSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAccountSettingsPayload'] = ResolversParentTypes['UpdateAccountSettingsPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAddressPayload'] = ResolversParentTypes['UpdateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerGroupPayload'] = ResolversParentTypes['UpdateCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRolePayload'] = ResolversParentTypes['UpdateRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerGroups?: Resolver<Maybe<Array<ResolversTypes['CustomerGroup']>>, ParentType, ContextType>;
  dataInUsers?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInUsersArgs, 'first'>>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['AccountSettings']>, ParentType, ContextType>;
  suspendedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  suspensionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type UserFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserFact'] = ResolversParentTypes['UserFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserNote'] = ResolversParentTypes['UserNote']> = {
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserNoteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserNoteConnection'] = ResolversParentTypes['UserNoteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserNoteEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserNoteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserNoteEdge'] = ResolversParentTypes['UserNoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserNote'], ParentType, ContextType>;
};

export type UserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserResult'] = ResolversParentTypes['UserResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccountSettings?: AccountSettingsResolvers<ContextType>;
  AddToCustomerGroupPayload?: AddToCustomerGroupPayloadResolvers<ContextType>;
  AddUserNotePayload?: AddUserNotePayloadResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AssignRolePayload?: AssignRolePayloadResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  CreateAddressPayload?: CreateAddressPayloadResolvers<ContextType>;
  CreateCustomerGroupPayload?: CreateCustomerGroupPayloadResolvers<ContextType>;
  CreateRolePayload?: CreateRolePayloadResolvers<ContextType>;
  CustomerGroup?: CustomerGroupResolvers<ContextType>;
  CustomerGroupConnection?: CustomerGroupConnectionResolvers<ContextType>;
  CustomerGroupEdge?: CustomerGroupEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DeleteAddressPayload?: DeleteAddressPayloadResolvers<ContextType>;
  DeleteCustomerGroupPayload?: DeleteCustomerGroupPayloadResolvers<ContextType>;
  DeleteRolePayload?: DeleteRolePayloadResolvers<ContextType>;
  DeleteUserNotePayload?: DeleteUserNotePayloadResolvers<ContextType>;
  DeleteUserPayload?: DeleteUserPayloadResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InviteStaffPayload?: InviteStaffPayloadResolvers<ContextType>;
  Mail?: MailResolvers<ContextType>;
  MailConnection?: MailConnectionResolvers<ContextType>;
  MailEdge?: MailEdgeResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionInfo?: PermissionInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ReinstateUserPayload?: ReinstateUserPayloadResolvers<ContextType>;
  RemoveFromCustomerGroupPayload?: RemoveFromCustomerGroupPayloadResolvers<ContextType>;
  ResendMailPayload?: ResendMailPayloadResolvers<ContextType>;
  RevokeInvitationPayload?: RevokeInvitationPayloadResolvers<ContextType>;
  RevokeRolePayload?: RevokeRolePayloadResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  RoleEdge?: RoleEdgeResolvers<ContextType>;
  SetCustomerGroupsPayload?: SetCustomerGroupsPayloadResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  SuspendUserPayload?: SuspendUserPayloadResolvers<ContextType>;
  UnsubscribePayload?: UnsubscribePayloadResolvers<ContextType>;
  UpdateAccountSettingsPayload?: UpdateAccountSettingsPayloadResolvers<ContextType>;
  UpdateAddressPayload?: UpdateAddressPayloadResolvers<ContextType>;
  UpdateCustomerGroupPayload?: UpdateCustomerGroupPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateRolePayload?: UpdateRolePayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserFact?: UserFactResolvers<ContextType>;
  UserNote?: UserNoteResolvers<ContextType>;
  UserNoteConnection?: UserNoteConnectionResolvers<ContextType>;
  UserNoteEdge?: UserNoteEdgeResolvers<ContextType>;
  UserResult?: UserResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  admin?: AdminDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  length?: LengthDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  owner?: OwnerDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  range?: RangeDirectiveResolver<any, any, ContextType>;
};
