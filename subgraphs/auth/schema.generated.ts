import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SessionRow, ActivityRow, ApiKeyRow, IdentityRow } from './tables.ts';
import type { Context } from './context.ts';
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

/** The token of an invitation, and the account for which to accept it. */
export type AcceptInvitationInput = {
  /** The name by which the shop addresses the user. An account that there is keeps its own. */
  displayName: Scalars['String']['input'];
  /** The password of the account that the address has, or one for the new account. */
  password: Scalars['String']['input'];
  /** The token of the letter. */
  token: Scalars['String']['input'];
};

/** The result of `acceptInvitation`. */
export type AcceptInvitationPayload = {
  __typename?: 'AcceptInvitationPayload';
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Something that happened to an account. */
export type Activity = {
  __typename?: 'Activity';
  /** When it happened; of what happened several times, when it happened last. */
  at: Scalars['DateTime']['output'];
  /** Whether staff of the shop did it. */
  byStaff: Scalars['Boolean']['output'];
  /** How often it happened. More than 1 of SIGN_IN_FAILED alone, of which those within an hour are one. */
  count: Scalars['Int']['output'];
  /** What the client said it was, such as Firefox on Windows. Null where that is not known, where a sign-in failed, and where staff did it. */
  device?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: ActivityKind;
  /**
   * The first part of the address from which it was done, such as 203.0.113.0/24; of a sign-in, from which it was last used. Null where that is not known, or
   * staff did it.
   */
  place?: Maybe<Scalars['String']['output']>;
};

/** A page of what happened to an account. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** What happened, each with its cursor. */
  edges: Array<ActivityEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** Something that happened to an account, on a page. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** Its position in the list. */
  cursor: Scalars['String']['output'];
  /** What happened. */
  node: Activity;
};

/** What can happen to an account. New kinds may be added. */
export type ActivityKind =
  /** An API key was made. */
  | 'API_KEY_CREATED'
  /** An API key was revoked. */
  | 'API_KEY_REVOKED'
  /** An e-mail address was confirmed: that of the account, or another in its place. Orders that were placed with it as a guest are the account's from then on. */
  | 'EMAIL_CONFIRMED'
  /** The second factor was turned off. */
  | 'MFA_OFF'
  /** The second factor was turned on. */
  | 'MFA_ON'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** The password was set by the link of a letter. */
  | 'PASSWORD_RESET'
  /** A provider was linked, by which the user signs in. */
  | 'PROVIDER_LINKED'
  /** A provider was unlinked. */
  | 'PROVIDER_UNLINKED'
  /** New recovery codes were made. */
  | 'RECOVERY_CODES_RENEWED'
  /** A sign-in ended, since a refresh token of it was used again: somebody may have copied it. */
  | 'REFRESH_TOKEN_REUSED'
  /** The suspension ended. */
  | 'REINSTATED'
  /** The roles of the account, or what they allow, were changed. */
  | 'ROLES_CHANGED'
  /** A sign-in ended: by a sign-out, by another sign-in, by a change of the password or by staff. */
  | 'SESSION_ENDED'
  /** Somebody signed in. Of those that have ended, the last hundred are kept. */
  | 'SIGNED_IN'
  /** Somebody tried to sign in with a wrong password. */
  | 'SIGN_IN_FAILED'
  /** The account was suspended. */
  | 'SUSPENDED';

/** A key with which a machine uses the graph. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When the key was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the key expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable id: the part of the key before the dot. In the audit log it is the actor. */
  id: Scalars['ID']['output'];
  /** When the key was last used, to about five minutes. Null if it never was. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who made the key, with whose account it ends. Null for callers who may not see the user. */
  maker?: Maybe<User>;
  /** The id of the user who made the key. */
  makerId: Scalars['ID']['output'];
  /** What the key is for. */
  name: Scalars['String']['output'];
  /** What the machine may do, as far as who made the key may do it now. */
  permissions: Array<Permission>;
  /** When the key was revoked. Null if it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of API keys. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** The keys of this page, each with its cursor. */
  edges: Array<ApiKeyEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of keys on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** An API key on a page. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** The key's position in the list. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: ApiKey;
};

/** At which provider to sign in. */
export type BeginProviderSignInInput = {
  /** The provider's id. */
  provider: Scalars['ID']['input'];
  /** The refresh token of the session that this browser has: it ends when the next begins. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `beginProviderSignIn`. */
export type BeginProviderSignInPayload = {
  __typename?: 'BeginProviderSignInPayload';
  /** Keep it where no script reads it, and send it to `finishProviderSignIn`. */
  token?: Maybe<Scalars['String']['output']>;
  /** Where to lead the browser. */
  url?: Maybe<Scalars['String']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The current password and the new one. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: Scalars['String']['input'];
  /** The new password, 8 to 200 characters and not easy to guess. */
  newPassword: Scalars['String']['input'];
};

/** The result of `changePassword`. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The token of a letter. */
export type ConfirmEmailInput = {
  /** The account's password. Not needed by who is signed in to the account. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The token: what follows `token=` in the link. */
  token: Scalars['String']['input'];
};

/** The result of `confirmEmail`. */
export type ConfirmEmailPayload = {
  __typename?: 'ConfirmEmailPayload';
  /** Whether the address is the account's now. False where the link of the other letter of a change is still to be opened. */
  isDone?: Maybe<Scalars['Boolean']['output']>;
  /** The user, for who is signed in to the account. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The first code of an app. */
export type ConfirmMfaInput = {
  /** The six digits that the app shows now. */
  code: Scalars['String']['input'];
};

/** The result of `confirmMfa`. */
export type ConfirmMfaPayload = {
  __typename?: 'ConfirmMfaPayload';
  /** Codes for who has lost the app, each good once. They are never shown again. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** The user. */
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

/** The key to make. */
export type CreateApiKeyInput = {
  /** In how many days the key expires. */
  expiresInDays?: Scalars['Int']['input'];
  /** What the key is for. */
  name: Scalars['String']['input'];
  /** What the machine may do: permissions that the caller holds. */
  permissions: Array<Permission>;
};

/** The result of `createApiKey`. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The new key. Null if the call was refused. */
  apiKey?: Maybe<ApiKey>;
  /** The whole key, which is never shown again. The machine sends it in the header `authorization: Bearer …`. */
  key?: Maybe<Scalars['String']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Who turns the second factor off. */
export type DisableMfaInput = {
  /** The six digits that the app shows now, or a recovery code. */
  code: Scalars['String']['input'];
  /** The caller's password. */
  password: Scalars['String']['input'];
};

/** The result of `disableMfa`. */
export type DisableMfaPayload = {
  __typename?: 'DisableMfaPayload';
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Who begins with a second factor. */
export type EnrolMfaInput = {
  /** The caller's password. */
  password: Scalars['String']['input'];
};

/** The result of `enrolMfa`. */
export type EnrolMfaPayload = {
  __typename?: 'EnrolMfaPayload';
  /** The secret, in base 32, to type into an app. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The same as an address that an app reads from a QR code (otpauth:). */
  uri?: Maybe<Scalars['String']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The key to exchange. */
export type ExchangeApiKeyInput = {
  /** The whole key. */
  key: Scalars['String']['input'];
};

/** The result of `exchangeApiKey`. */
export type ExchangeApiKeyPayload = {
  __typename?: 'ExchangeApiKeyPayload';
  /** Send it in the header `authorization: Bearer …`. It is valid for a few minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer with which a provider led the browser back. */
export type FinishProviderSignInInput = {
  /** What follows the `?` in the address to which the provider led the browser. */
  answer: Scalars['String']['input'];
  /** The provider's id. */
  provider: Scalars['ID']['input'];
  /** The `token` of `beginProviderSignIn` or `linkProvider`. It is good for ten minutes, once. */
  token: Scalars['String']['input'];
};

/** The result of `finishProviderSignIn`. */
export type FinishProviderSignInPayload = {
  __typename?: 'FinishProviderSignInPayload';
  /** Send it in the header `authorization: Bearer …`. It is valid for a few minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** True where a provider was linked to the account, whose session goes on. */
  isLinked?: Maybe<Scalars['Boolean']['output']>;
  /** With MFA_REQUIRED: send it to `verifyMfa`, with a code, within five minutes. */
  mfaChallenge?: Maybe<Scalars['String']['output']>;
  /** Send it to `refreshToken` for the next pair of tokens. It is valid once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type Health = {
  __typename?: 'Health';
  /** How auth is. */
  auth?: Maybe<SubgraphHealth>;
  id: Scalars['ID']['output'];
};

/** Who a user is at a provider of sign-ins. */
export type Identity = {
  __typename?: 'Identity';
  /** When it was linked. */
  createdAt: Scalars['DateTime']['output'];
  /** The e-mail address that the provider named when it was linked. Null where it named none. */
  email?: Maybe<Scalars['String']['output']>;
  /** The id, by which `unlinkProvider` removes it. */
  id: Scalars['ID']['output'];
  /** The provider. Null where the shop does not use it any more. */
  provider?: Maybe<SignInProvider>;
};

/** Which provider to link. */
export type LinkProviderInput = {
  /** The caller's password. An account without one leaves it out, within ten minutes of a sign-in. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The provider's id. */
  provider: Scalars['ID']['input'];
};

/** The result of `linkProvider`. */
export type LinkProviderPayload = {
  __typename?: 'LinkProviderPayload';
  /** Keep it where no script reads it, and send it to `finishProviderSignIn`. */
  token?: Maybe<Scalars['String']['output']>;
  /** Where to lead the browser. */
  url?: Maybe<Scalars['String']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The credentials to sign in with. */
export type LoginInput = {
  /** The e-mail address. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
  /**
   * The last refresh token that this device had for the account, of an ended session too. It shows that the account knows the device, so that
   * wrong passwords from elsewhere do not keep it out.
   */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `login`. */
export type LoginPayload = {
  __typename?: 'LoginPayload';
  /** Send it in the header `authorization: Bearer …`. It is valid for a few minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** With MFA_REQUIRED: send it to `verifyMfa`, with a code, within five minutes. */
  mfaChallenge?: Maybe<Scalars['String']['output']>;
  /** Send it to `refreshToken` for the next pair of tokens. It is valid once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The session to end. */
export type LogoutInput = {
  /** The session's refresh token. Default: the session of the access token. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `logout`. */
export type LogoutPayload = {
  __typename?: 'LogoutPayload';
  /** The id of the session that ended. Null if it had ended before. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A user's second factor: an app that makes codes (TOTP). */
export type Mfa = {
  __typename?: 'Mfa';
  /** Whether a sign-in asks for a code. */
  enabled: Scalars['Boolean']['output'];
  /** When it was turned on. Null if it is off. */
  enabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many recovery codes are left. */
  recoveryCodesLeft: Scalars['Int']['output'];
  /** Whether the user's permissions hold only with a second factor. */
  required: Scalars['Boolean']['output'];
};

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
  /**
   * Accepts an invitation to the shop's staff by the token of a letter, once: for a new account with this password, or for the account that the address has,
   * with its password. The account has the role within a moment. Sign in afterwards.
   */
  acceptInvitation?: Maybe<AcceptInvitationPayload>;
  /** Begins a sign-in at a provider: lead the browser to `url`, and keep `token` where no script reads it. Pages use `POST /session`, which does that. */
  beginProviderSignIn?: Maybe<BeginProviderSignInPayload>;
  /** Changes the caller's password and ends all other sessions of the caller. */
  changePassword?: Maybe<ChangePasswordPayload>;
  /**
   * Confirms an e-mail address by the token of a letter. Who is not signed in to the account gives its password too, so that nobody confirms what a
   * stranger has registered.
   */
  confirmEmail?: Maybe<ConfirmEmailPayload>;
  /** Turns the second factor on by a first code of the app, and ends all other sessions of the caller. Shows recovery codes, once. */
  confirmMfa?: Maybe<ConfirmMfaPayload>;
  /** Makes an API key for a machine, with some of the caller's own permissions. The key is shown once. It does less where the caller may do less later. */
  createApiKey?: Maybe<CreateApiKeyPayload>;
  /** Turns the caller's second factor off, and ends all other sessions of the caller. */
  disableMfa?: Maybe<DisableMfaPayload>;
  /** Makes a secret for an app that makes codes (TOTP). Nothing is asked for until `confirmMfa`. Repeating the call makes another secret. */
  enrolMfa?: Maybe<EnrolMfaPayload>;
  /** Exchanges an API key for an access token. A machine need not call it: the router does, where a key is sent in place of an access token. */
  exchangeApiKey?: Maybe<ExchangeApiKeyPayload>;
  /**
   * Ends a sign-in at a provider: signs in to the account that is linked, or makes one where the address has none; or links what `linkProvider` has
   * begun. An account that has the address already is not taken over: SIGN_IN_TO_LINK. Pages need not call it: the router does, where the provider
   * leads the browser to.
   */
  finishProviderSignIn?: Maybe<FinishProviderSignInPayload>;
  /** Begins to link a provider to the caller's account, as `beginProviderSignIn`. The owner gets a letter once it is linked. */
  linkProvider?: Maybe<LinkProviderPayload>;
  /** Signs in. The same request can already select the user's profile and cart. */
  login?: Maybe<LoginPayload>;
  /** Ends a session. Its tokens become invalid within a second. Repeating the call changes nothing. */
  logout?: Maybe<LogoutPayload>;
  /**
   * Exchanges a refresh token for a new pair of tokens. Within 30 seconds the old one can be exchanged again, as two tabs do, or a client that
   * got no answer. Using it after that ends the session, and the user gets a notice.
   */
  refreshToken?: Maybe<RefreshTokenPayload>;
  /**
   * Creates an account and signs in. The same request can already select the user's profile and cart. The answer is the same whether the address has an
   * account or not; a letter to it says what to do: confirm the address, or sign in to the account that there is. With the password of that account it
   * signs in to it.
   */
  register?: Maybe<RegisterPayload>;
  /** Makes new recovery codes; those of before are void. */
  renewRecoveryCodes?: Maybe<RenewRecoveryCodesPayload>;
  /**
   * Sends letters to change the e-mail address of the caller's account: one to the new address, and one to the present one, if that is confirmed. Both links
   * have to be opened within a day. The answer is the same whether the new address has an account or not: then only its owner is told.
   */
  requestEmailChange?: Maybe<RequestEmailChangePayload>;
  /** Sends another letter with a link to confirm the address of the caller's account, which is valid for a day. Where the address is confirmed it sends none. */
  requestEmailVerification?: Maybe<RequestEmailVerificationPayload>;
  /**
   * Sends a letter with a link to reset the password, which is valid for an hour, if the address has an account. The answer is the same if it has
   * none. An address gets at most three such letters an hour.
   */
  requestPasswordReset?: Maybe<RequestPasswordResetPayload>;
  /** Turns off the second factor of a user who has lost it, and ends the user's sessions. The caller must hold every permission that the user holds. */
  resetMfa?: Maybe<ResetMfaPayload>;
  /** Sets a new password by the token of a letter, once, and ends all sessions of the account. Sign in afterwards. */
  resetPassword?: Maybe<ResetPasswordPayload>;
  /** Revokes an API key for good, within a second. Repeating the call changes nothing. */
  revokeApiKey?: Maybe<RevokeApiKeyPayload>;
  /**
   * Ends one of the caller's sessions. Its tokens become invalid within a second. Repeating the call changes nothing. To end another session than this one,
   * sign in within the ten minutes before, or send the password or a code along.
   */
  revokeSession?: Maybe<RevokeSessionPayload>;
  /**
   * Ends all sessions of the caller but this one, or this one too: signs out everywhere. Sign in within the ten minutes before, or send the password or a
   * code along.
   */
  revokeSessions?: Maybe<RevokeSessionsPayload>;
  /** Ends all sessions of a user: who has taken over the account is out, as is its owner. Reset the password too where somebody knows it. Audited. */
  signOutUser?: Maybe<SignOutUserPayload>;
  /** Unlinks a provider from the caller's account, and ends all other sessions of the caller. The account keeps its password to sign in with. */
  unlinkProvider?: Maybe<UnlinkProviderPayload>;
  /** Ends a sign-in that asked for a code. The same request can already select the user's profile and cart. */
  verifyMfa?: Maybe<VerifyMfaPayload>;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationBeginProviderSignInArgs = {
  input: BeginProviderSignInInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


export type MutationConfirmMfaArgs = {
  input: ConfirmMfaInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationDisableMfaArgs = {
  input: DisableMfaInput;
};


export type MutationEnrolMfaArgs = {
  input: EnrolMfaInput;
};


export type MutationExchangeApiKeyArgs = {
  input: ExchangeApiKeyInput;
};


export type MutationFinishProviderSignInArgs = {
  input: FinishProviderSignInInput;
};


export type MutationLinkProviderArgs = {
  input: LinkProviderInput;
};


export type MutationLoginArgs = {
  input: LoginInput;
};


export type MutationLogoutArgs = {
  input: LogoutInput;
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRenewRecoveryCodesArgs = {
  input: RenewRecoveryCodesInput;
};


export type MutationRequestEmailChangeArgs = {
  input: RequestEmailChangeInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetMfaArgs = {
  input: ResetMfaInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationRevokeSessionsArgs = {
  input: RevokeSessionsInput;
};


export type MutationSignOutUserArgs = {
  input: SignOutUserInput;
};


export type MutationUnlinkProviderArgs = {
  input: UnlinkProviderInput;
};


export type MutationVerifyMfaArgs = {
  input: VerifyMfaInput;
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
  /** Lists the API keys of machines, the newest first; those that expired or were revoked for 90 days more. */
  apiKeys?: Maybe<ApiKeyConnection>;
  /** Lists the providers by which users may sign in (OpenID Connect), in the order in which a page shows them. */
  signInProviders?: Maybe<Array<SignInProvider>>;
  /** Returns the content of an access token and whether it is valid now. */
  validateToken?: Maybe<TokenStatus>;
};


export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryValidateTokenArgs = {
  token: Scalars['String']['input'];
};

/** The refresh token to exchange. */
export type RefreshTokenInput = {
  /** The session's newest refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** The result of `refreshToken`. */
export type RefreshTokenPayload = {
  __typename?: 'RefreshTokenPayload';
  /** Send it in the header `authorization: Bearer …`. It is valid for a few minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Send it to `refreshToken` for the next pair of tokens. It is valid once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The new account's fields. */
export type RegisterInput = {
  /** The name by which the shop addresses the user. */
  displayName: Scalars['String']['input'];
  /** The e-mail address, in whatever case. */
  email: Scalars['String']['input'];
  /** The password, 8 to 200 characters and not easy to guess. */
  password: Scalars['String']['input'];
};

/** The result of `register`. */
export type RegisterPayload = {
  __typename?: 'RegisterPayload';
  /** Send it in the header `authorization: Bearer …`. It is valid for a few minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** With MFA_REQUIRED: send it to `verifyMfa`, with a code, within five minutes. */
  mfaChallenge?: Maybe<Scalars['String']['output']>;
  /** Send it to `refreshToken` for the next pair of tokens. It is valid once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** The new user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Who wants new recovery codes. */
export type RenewRecoveryCodesInput = {
  /** The six digits that the app shows now, or a recovery code. */
  code: Scalars['String']['input'];
  /** The caller's password. */
  password: Scalars['String']['input'];
};

/** The result of `renewRecoveryCodes`. */
export type RenewRecoveryCodesPayload = {
  __typename?: 'RenewRecoveryCodesPayload';
  /** Codes for who has lost the app, each good once. They are never shown again. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Which e-mail address an account is to have. */
export type RequestEmailChangeInput = {
  /** The new e-mail address. */
  newEmail: Scalars['String']['input'];
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** The result of `requestEmailChange`. */
export type RequestEmailChangePayload = {
  __typename?: 'RequestEmailChangePayload';
  /** Why the call was refused. Empty if it succeeded: that does not mean that the new address is free. */
  userErrors: Array<UserError>;
};

/** The result of `requestEmailVerification`. */
export type RequestEmailVerificationPayload = {
  __typename?: 'RequestEmailVerificationPayload';
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Whose password to reset. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: Scalars['String']['input'];
};

/** The result of `requestPasswordReset`. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** Why the call was refused. Empty if it succeeded: that does not mean that there is such an account. */
  userErrors: Array<UserError>;
};

/** Whose second factor to turn off. */
export type ResetMfaInput = {
  /** The user's id. */
  userId: Scalars['ID']['input'];
};

/** The result of `resetMfa`. */
export type ResetMfaPayload = {
  __typename?: 'ResetMfaPayload';
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The token of a letter, and the new password. */
export type ResetPasswordInput = {
  /** The new password, 8 to 200 characters and not easy to guess. */
  newPassword: Scalars['String']['input'];
  /** The token: what follows `token=` in the link. */
  token: Scalars['String']['input'];
};

/** The result of `resetPassword`. */
export type ResetPasswordPayload = {
  __typename?: 'ResetPasswordPayload';
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The key to revoke. */
export type RevokeApiKeyInput = {
  /** The key's id. */
  id: Scalars['ID']['input'];
};

/** The result of `revokeApiKey`. */
export type RevokeApiKeyPayload = {
  __typename?: 'RevokeApiKeyPayload';
  /** The revoked key. Null if the call was refused. */
  apiKey?: Maybe<ApiKey>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The six digits that the app shows now, or a recovery code, in place of the password. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The caller's password. It or a code is needed where the caller signed in more than ten minutes ago. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The session's id. */
  sessionId: Scalars['ID']['input'];
};

/** The result of `revokeSession`. */
export type RevokeSessionPayload = {
  __typename?: 'RevokeSessionPayload';
  /** The id of the session that has ended. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** The user, whose `sessions` are those that are left. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Which sessions to end. */
export type RevokeSessionsInput = {
  /** The six digits that the app shows now, or a recovery code, in place of the password. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Whether the session of the access token goes on. */
  exceptCurrent?: Scalars['Boolean']['input'];
  /** The caller's password. It or a code is needed where the caller signed in more than ten minutes ago. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `revokeSessions`. */
export type RevokeSessionsPayload = {
  __typename?: 'RevokeSessionsPayload';
  /** How many sessions have ended. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The user, whose `sessions` are those that are left. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Something that the user should know about the safety of the account. */
export type SecurityNotice = {
  __typename?: 'SecurityNotice';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What happened. */
  kind: SecurityNoticeKind;
};

/** What happened to an account. */
export type SecurityNoticeKind =
  /** A refresh token was used again after it had been exchanged, so somebody may have copied it. Its session was ended. */
  | 'REFRESH_TOKEN_REUSED';

/** A sign-in that has not ended: on a device, until it signs out or is not used for some weeks. */
export type Session = {
  __typename?: 'Session';
  /** When the user signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it is the session of the access token with which this is asked. */
  current: Scalars['Boolean']['output'];
  /** What the client said it was, such as Firefox on Windows. Null where it said nothing that is known. */
  device?: Maybe<Scalars['String']['output']>;
  /** When it ends unless it is used. */
  expiresAt: Scalars['DateTime']['output'];
  /** The id, by which `revokeSession` ends it. */
  id: Scalars['ID']['output'];
  /** The first part of the address from which it was last used, such as 203.0.113.0/24. Null where that is not known. */
  place?: Maybe<Scalars['String']['output']>;
  /** When its tokens were last exchanged, which a client does every few minutes. */
  usedAt: Scalars['DateTime']['output'];
};

/** A provider by which users may sign in. */
export type SignInProvider = {
  __typename?: 'SignInProvider';
  /** The id, as `beginProviderSignIn` and `linkProvider` want it. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
};

/** Whose sessions to end. */
export type SignOutUserInput = {
  /** The user's id. */
  userId: Scalars['ID']['input'];
};

/** The result of `signOutUser`. */
export type SignOutUserPayload = {
  __typename?: 'SignOutUserPayload';
  /** How many sessions have ended. */
  ended?: Maybe<Scalars['Int']['output']>;
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
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

/** Why a token is invalid. */
export type TokenRefusal =
  /** It has expired. Get a new one with `refreshToken`. */
  | 'TOKEN_EXPIRED'
  /** It is not an access token of this shop. */
  | 'TOKEN_INVALID'
  /** The session has ended, or the user's roles have changed. Get a new one with `refreshToken`, or sign in again. */
  | 'TOKEN_REVOKED';

/** The content of an access token. */
export type TokenStatus = {
  __typename?: 'TokenStatus';
  /** When the token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The permissions in the token. */
  permissions: Array<Permission>;
  /** Why the token is invalid. Null if it is valid. */
  reason?: Maybe<TokenRefusal>;
  /** The roles in the token. */
  roles: Array<Scalars['String']['output']>;
  /** The user to whom the token belongs. */
  user?: Maybe<User>;
  /** The id of the user to whom the token belongs. */
  userId?: Maybe<Scalars['ID']['output']>;
  /** Whether the token is valid now. */
  valid: Scalars['Boolean']['output'];
};

/** What to unlink. */
export type UnlinkProviderInput = {
  /** The id of the identity. */
  identityId: Scalars['ID']['input'];
  /** The caller's password. */
  password: Scalars['String']['input'];
};

/** The result of `unlinkProvider`. */
export type UnlinkProviderPayload = {
  __typename?: 'UnlinkProviderPayload';
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /**
   * What happened to the account, the newest first: sign-ins and what concerns them, for 90 days unless the shop sets another time. Null for callers who may
   * not see it.
   */
  activity?: Maybe<ActivityConnection>;
  /** What auth holds of the user: account and sign-ins. Null for anyone else. */
  dataInAuth?: Maybe<PersonalData>;
  /** The e-mail address to sign in with. Null for callers who may not see it. */
  email?: Maybe<Scalars['String']['output']>;
  /** Whether the user has shown, by the link of a letter, that the e-mail address is theirs. Until then others may register it too. Null for callers who may not see it. */
  emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the user has a password. One who came by a provider sets the first by `requestPasswordReset`. Null for callers who may not see it. */
  hasPassword?: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  /** By which providers the user signs in, the oldest link first, 20 at most. Null for callers who may not see them. */
  identities?: Maybe<Array<Identity>>;
  /** How far the user's second factor has come. Null for callers who may not see it. */
  mfa?: Maybe<Mfa>;
  /** What the user should know about the safety of the account, newest first: the last 90 days, 20 at most. Null for callers who may not see it. */
  securityNotices?: Maybe<Array<SecurityNotice>>;
  /** Where the user is signed in: the open sessions, the one that was used last first, 100 at most. Null for callers who may not see them. */
  sessions?: Maybe<Array<Session>>;
};


export type UserActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type UserDataInAuthArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** The code that ends a sign-in. */
export type VerifyMfaInput = {
  /** The `mfaChallenge` of `login`. It is good for five minutes. */
  challenge: Scalars['String']['input'];
  /** The six digits that the app shows now, or a recovery code. Each is good once. */
  code: Scalars['String']['input'];
  /** As in `login`. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `verifyMfa`. */
export type VerifyMfaPayload = {
  __typename?: 'VerifyMfaPayload';
  /** Send it in the header `authorization: Bearer …`. It is valid for a few minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Send it to `refreshToken` for the next pair of tokens. It is valid once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** The user. */
  user?: Maybe<User>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};



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
  Health: Health;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Health:
    ( { __typename: 'Health' }
    & GraphQLRecursivePick<FederationTypes['Health'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<Partial<AcceptInvitationPayload>>;
  Activity: ResolverTypeWrapper<ActivityRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'edges'> & { edges: Array<ResolversTypes['ActivityEdge']> }>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  ActivityKind: ActivityKind;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  ApiKeyConnection: ResolverTypeWrapper<Omit<ApiKeyConnection, 'edges'> & { edges: Array<ResolversTypes['ApiKeyEdge']> }>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  BeginProviderSignInInput: BeginProviderSignInInput;
  BeginProviderSignInPayload: ResolverTypeWrapper<Partial<BeginProviderSignInPayload>>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Partial<Omit<ChangePasswordPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailPayload: ResolverTypeWrapper<Partial<Omit<ConfirmEmailPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ConfirmMfaInput: ConfirmMfaInput;
  ConfirmMfaPayload: ResolverTypeWrapper<Partial<Omit<ConfirmMfaPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DisableMfaInput: DisableMfaInput;
  DisableMfaPayload: ResolverTypeWrapper<Partial<Omit<DisableMfaPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  EnrolMfaInput: EnrolMfaInput;
  EnrolMfaPayload: ResolverTypeWrapper<Partial<EnrolMfaPayload>>;
  ErrorCode: ErrorCode;
  ExchangeApiKeyInput: ExchangeApiKeyInput;
  ExchangeApiKeyPayload: ResolverTypeWrapper<Partial<ExchangeApiKeyPayload>>;
  FinishProviderSignInInput: FinishProviderSignInInput;
  FinishProviderSignInPayload: ResolverTypeWrapper<Partial<Omit<FinishProviderSignInPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  Identity: ResolverTypeWrapper<IdentityRow>;
  LinkProviderInput: LinkProviderInput;
  LinkProviderPayload: ResolverTypeWrapper<Partial<LinkProviderPayload>>;
  LoginInput: LoginInput;
  LoginPayload: ResolverTypeWrapper<Partial<Omit<LoginPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  LogoutInput: LogoutInput;
  LogoutPayload: ResolverTypeWrapper<Partial<LogoutPayload>>;
  Mfa: ResolverTypeWrapper<Mfa>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshTokenInput: RefreshTokenInput;
  RefreshTokenPayload: ResolverTypeWrapper<Partial<Omit<RefreshTokenPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Partial<Omit<RegisterPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  RenewRecoveryCodesInput: RenewRecoveryCodesInput;
  RenewRecoveryCodesPayload: ResolverTypeWrapper<Partial<RenewRecoveryCodesPayload>>;
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangePayload: ResolverTypeWrapper<Partial<RequestEmailChangePayload>>;
  RequestEmailVerificationPayload: ResolverTypeWrapper<Partial<RequestEmailVerificationPayload>>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<Partial<RequestPasswordResetPayload>>;
  ResetMfaInput: ResetMfaInput;
  ResetMfaPayload: ResolverTypeWrapper<Partial<Omit<ResetMfaPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Partial<ResetPasswordPayload>>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: ResolverTypeWrapper<Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<Partial<Omit<RevokeSessionPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  RevokeSessionsInput: RevokeSessionsInput;
  RevokeSessionsPayload: ResolverTypeWrapper<Partial<Omit<RevokeSessionsPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  SecurityNotice: ResolverTypeWrapper<SecurityNotice>;
  SecurityNoticeKind: SecurityNoticeKind;
  Session: ResolverTypeWrapper<SessionRow>;
  SignInProvider: ResolverTypeWrapper<SignInProvider>;
  SignOutUserInput: SignOutUserInput;
  SignOutUserPayload: ResolverTypeWrapper<Partial<Omit<SignOutUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  TokenRefusal: TokenRefusal;
  TokenStatus: ResolverTypeWrapper<Omit<TokenStatus, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UnlinkProviderInput: UnlinkProviderInput;
  UnlinkProviderPayload: ResolverTypeWrapper<Partial<Omit<UnlinkProviderPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'activity' | 'identities' | 'sessions'> & { activity?: Maybe<ResolversTypes['ActivityConnection']>, identities?: Maybe<Array<ResolversTypes['Identity']>>, sessions?: Maybe<Array<ResolversTypes['Session']>> }> & Pick<Omit<User, 'activity' | 'identities' | 'sessions'> & { activity?: Maybe<ResolversTypes['ActivityConnection']>, identities?: Maybe<Array<ResolversTypes['Identity']>>, sessions?: Maybe<Array<ResolversTypes['Session']>> }, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  VerifyMfaInput: VerifyMfaInput;
  VerifyMfaPayload: ResolverTypeWrapper<Partial<Omit<VerifyMfaPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: Partial<AcceptInvitationPayload>;
  Activity: ActivityRow;
  ID: Scalars['ID']['output'];
  ActivityConnection: Omit<ActivityConnection, 'edges'> & { edges: Array<ResolversParentTypes['ActivityEdge']> };
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ApiKey: ApiKeyRow;
  ApiKeyConnection: Omit<ApiKeyConnection, 'edges'> & { edges: Array<ResolversParentTypes['ApiKeyEdge']> };
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  BeginProviderSignInInput: BeginProviderSignInInput;
  BeginProviderSignInPayload: Partial<BeginProviderSignInPayload>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Partial<Omit<ChangePasswordPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailPayload: Partial<Omit<ConfirmEmailPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ConfirmMfaInput: ConfirmMfaInput;
  ConfirmMfaPayload: Partial<Omit<ConfirmMfaPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ConsumerLag: ConsumerLag;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> }>;
  DateTime: Scalars['DateTime']['output'];
  DisableMfaInput: DisableMfaInput;
  DisableMfaPayload: Partial<Omit<DisableMfaPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  EnrolMfaInput: EnrolMfaInput;
  EnrolMfaPayload: Partial<EnrolMfaPayload>;
  ExchangeApiKeyInput: ExchangeApiKeyInput;
  ExchangeApiKeyPayload: Partial<ExchangeApiKeyPayload>;
  FinishProviderSignInInput: FinishProviderSignInInput;
  FinishProviderSignInPayload: Partial<Omit<FinishProviderSignInPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  Health: Partial<Health> & Pick<Health, 'id'>;
  Identity: IdentityRow;
  LinkProviderInput: LinkProviderInput;
  LinkProviderPayload: Partial<LinkProviderPayload>;
  LoginInput: LoginInput;
  LoginPayload: Partial<Omit<LoginPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  LogoutInput: LogoutInput;
  LogoutPayload: Partial<LogoutPayload>;
  Mfa: Mfa;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  Query: Record<PropertyKey, never>;
  RefreshTokenInput: RefreshTokenInput;
  RefreshTokenPayload: Partial<Omit<RefreshTokenPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  RegisterInput: RegisterInput;
  RegisterPayload: Partial<Omit<RegisterPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  RenewRecoveryCodesInput: RenewRecoveryCodesInput;
  RenewRecoveryCodesPayload: Partial<RenewRecoveryCodesPayload>;
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangePayload: Partial<RequestEmailChangePayload>;
  RequestEmailVerificationPayload: Partial<RequestEmailVerificationPayload>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: Partial<RequestPasswordResetPayload>;
  ResetMfaInput: ResetMfaInput;
  ResetMfaPayload: Partial<Omit<ResetMfaPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: Partial<ResetPasswordPayload>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> }>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: Partial<Omit<RevokeSessionPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  RevokeSessionsInput: RevokeSessionsInput;
  RevokeSessionsPayload: Partial<Omit<RevokeSessionsPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  SecurityNotice: SecurityNotice;
  Session: SessionRow;
  SignInProvider: SignInProvider;
  SignOutUserInput: SignOutUserInput;
  SignOutUserPayload: Partial<Omit<SignOutUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  SubgraphHealth: SubgraphHealth;
  TokenStatus: Omit<TokenStatus, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UnlinkProviderInput: UnlinkProviderInput;
  UnlinkProviderPayload: Partial<Omit<UnlinkProviderPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  User: Partial<Omit<User, 'activity' | 'identities' | 'sessions'> & { activity?: Maybe<ResolversParentTypes['ActivityConnection']>, identities?: Maybe<Array<ResolversParentTypes['Identity']>>, sessions?: Maybe<Array<ResolversParentTypes['Session']>> }> & Pick<Omit<User, 'activity' | 'identities' | 'sessions'> & { activity?: Maybe<ResolversParentTypes['ActivityConnection']>, identities?: Maybe<Array<ResolversParentTypes['Identity']>>, sessions?: Maybe<Array<ResolversParentTypes['Session']>> }, 'id'>;
  UserError: UserError;
  VerifyMfaInput: VerifyMfaInput;
  VerifyMfaPayload: Partial<Omit<VerifyMfaPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
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

export type AcceptInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byStaff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  makerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type BeginProviderSignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginProviderSignInPayload'] = ResolversParentTypes['BeginProviderSignInPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailPayload'] = ResolversParentTypes['ConfirmEmailPayload']> = {
  isDone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmMfaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmMfaPayload'] = ResolversParentTypes['ConfirmMfaPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsumerLagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag']> = {
  events?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DisableMfaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableMfaPayload'] = ResolversParentTypes['DisableMfaPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EnrolMfaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolMfaPayload'] = ResolversParentTypes['EnrolMfaPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExchangeApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeApiKeyPayload'] = ResolversParentTypes['ExchangeApiKeyPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FinishProviderSignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinishProviderSignInPayload'] = ResolversParentTypes['FinishProviderSignInPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isLinked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mfaChallenge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  auth?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['SignInProvider']>, ParentType, ContextType>;
};

export type LinkProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkProviderPayload'] = ResolversParentTypes['LinkProviderPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LoginPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginPayload'] = ResolversParentTypes['LoginPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mfaChallenge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MfaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mfa'] = ResolversParentTypes['Mfa']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  acceptInvitation?: Resolver<Maybe<ResolversTypes['AcceptInvitationPayload']>, ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  beginProviderSignIn?: Resolver<Maybe<ResolversTypes['BeginProviderSignInPayload']>, ParentType, ContextType, RequireFields<MutationBeginProviderSignInArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  confirmEmail?: Resolver<Maybe<ResolversTypes['ConfirmEmailPayload']>, ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  confirmMfa?: Resolver<Maybe<ResolversTypes['ConfirmMfaPayload']>, ParentType, ContextType, RequireFields<MutationConfirmMfaArgs, 'input'>>;
  createApiKey?: Resolver<Maybe<ResolversTypes['CreateApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  disableMfa?: Resolver<Maybe<ResolversTypes['DisableMfaPayload']>, ParentType, ContextType, RequireFields<MutationDisableMfaArgs, 'input'>>;
  enrolMfa?: Resolver<Maybe<ResolversTypes['EnrolMfaPayload']>, ParentType, ContextType, RequireFields<MutationEnrolMfaArgs, 'input'>>;
  exchangeApiKey?: Resolver<Maybe<ResolversTypes['ExchangeApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationExchangeApiKeyArgs, 'input'>>;
  finishProviderSignIn?: Resolver<Maybe<ResolversTypes['FinishProviderSignInPayload']>, ParentType, ContextType, RequireFields<MutationFinishProviderSignInArgs, 'input'>>;
  linkProvider?: Resolver<Maybe<ResolversTypes['LinkProviderPayload']>, ParentType, ContextType, RequireFields<MutationLinkProviderArgs, 'input'>>;
  login?: Resolver<Maybe<ResolversTypes['LoginPayload']>, ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  logout?: Resolver<Maybe<ResolversTypes['LogoutPayload']>, ParentType, ContextType, RequireFields<MutationLogoutArgs, 'input'>>;
  refreshToken?: Resolver<Maybe<ResolversTypes['RefreshTokenPayload']>, ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  register?: Resolver<Maybe<ResolversTypes['RegisterPayload']>, ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  renewRecoveryCodes?: Resolver<Maybe<ResolversTypes['RenewRecoveryCodesPayload']>, ParentType, ContextType, RequireFields<MutationRenewRecoveryCodesArgs, 'input'>>;
  requestEmailChange?: Resolver<Maybe<ResolversTypes['RequestEmailChangePayload']>, ParentType, ContextType, RequireFields<MutationRequestEmailChangeArgs, 'input'>>;
  requestEmailVerification?: Resolver<Maybe<ResolversTypes['RequestEmailVerificationPayload']>, ParentType, ContextType>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetPayload']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetMfa?: Resolver<Maybe<ResolversTypes['ResetMfaPayload']>, ParentType, ContextType, RequireFields<MutationResetMfaArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordPayload']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['RevokeApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  revokeSession?: Resolver<Maybe<ResolversTypes['RevokeSessionPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  revokeSessions?: Resolver<Maybe<ResolversTypes['RevokeSessionsPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionsArgs, 'input'>>;
  signOutUser?: Resolver<Maybe<ResolversTypes['SignOutUserPayload']>, ParentType, ContextType, RequireFields<MutationSignOutUserArgs, 'input'>>;
  unlinkProvider?: Resolver<Maybe<ResolversTypes['UnlinkProviderPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkProviderArgs, 'input'>>;
  verifyMfa?: Resolver<Maybe<ResolversTypes['VerifyMfaPayload']>, ParentType, ContextType, RequireFields<MutationVerifyMfaArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
  signInProviders?: Resolver<Maybe<Array<ResolversTypes['SignInProvider']>>, ParentType, ContextType>;
  validateToken?: Resolver<Maybe<ResolversTypes['TokenStatus']>, ParentType, ContextType, RequireFields<QueryValidateTokenArgs, 'token'>>;
};

export type RefreshTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshTokenPayload'] = ResolversParentTypes['RefreshTokenPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mfaChallenge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenewRecoveryCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewRecoveryCodesPayload'] = ResolversParentTypes['RenewRecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailChangePayload'] = ResolversParentTypes['RequestEmailChangePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailVerificationPayload'] = ResolversParentTypes['RequestEmailVerificationPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetMfaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetMfaPayload'] = ResolversParentTypes['ResetMfaPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeSessionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionsPayload'] = ResolversParentTypes['RevokeSessionsPayload']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SecurityNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityNotice'] = ResolversParentTypes['SecurityNotice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SecurityNoticeKind'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignInProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInProvider'] = ResolversParentTypes['SignInProvider']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignOutUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutUserPayload'] = ResolversParentTypes['SignOutUserPayload']> = {
  ended?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TokenStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenStatus'] = ResolversParentTypes['TokenStatus']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['TokenRefusal']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnlinkProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkProviderPayload'] = ResolversParentTypes['UnlinkProviderPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<UserActivityArgs, 'first'>>;
  dataInAuth?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInAuthArgs, 'first'>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasPassword?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Maybe<Array<ResolversTypes['Identity']>>, ParentType, ContextType>;
  mfa?: Resolver<Maybe<ResolversTypes['Mfa']>, ParentType, ContextType>;
  securityNotices?: Resolver<Maybe<Array<ResolversTypes['SecurityNotice']>>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type VerifyMfaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyMfaPayload'] = ResolversParentTypes['VerifyMfaPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  BeginProviderSignInPayload?: BeginProviderSignInPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ConfirmEmailPayload?: ConfirmEmailPayloadResolvers<ContextType>;
  ConfirmMfaPayload?: ConfirmMfaPayloadResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DisableMfaPayload?: DisableMfaPayloadResolvers<ContextType>;
  EnrolMfaPayload?: EnrolMfaPayloadResolvers<ContextType>;
  ExchangeApiKeyPayload?: ExchangeApiKeyPayloadResolvers<ContextType>;
  FinishProviderSignInPayload?: FinishProviderSignInPayloadResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  LinkProviderPayload?: LinkProviderPayloadResolvers<ContextType>;
  LoginPayload?: LoginPayloadResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  Mfa?: MfaResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  RenewRecoveryCodesPayload?: RenewRecoveryCodesPayloadResolvers<ContextType>;
  RequestEmailChangePayload?: RequestEmailChangePayloadResolvers<ContextType>;
  RequestEmailVerificationPayload?: RequestEmailVerificationPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetMfaPayload?: ResetMfaPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  RevokeSessionsPayload?: RevokeSessionsPayloadResolvers<ContextType>;
  SecurityNotice?: SecurityNoticeResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SignInProvider?: SignInProviderResolvers<ContextType>;
  SignOutUserPayload?: SignOutUserPayloadResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  TokenStatus?: TokenStatusResolvers<ContextType>;
  UnlinkProviderPayload?: UnlinkProviderPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerifyMfaPayload?: VerifyMfaPayloadResolvers<ContextType>;
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
