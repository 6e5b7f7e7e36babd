/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Whether a product can be ordered now. */
export type Availability =
  /** It can, but only few units are left. */
  | 'FEW_LEFT'
  /** It can. */
  | 'IN_STOCK'
  /** It cannot: no unit is left, or it is not for sale. */
  | 'OUT_OF_STOCK';

/** What a warning of a cart is about. */
export type CartWarningCode =
  /** The product comes in variants now. Remove the line, and add one of its variants. */
  | 'CHOOSE_VARIANT'
  /** Fewer units are left than the line has. Lower the quantity to `available`. */
  | 'FEWER_LEFT'
  /** The product has no price in the cart's currency. Remove the line, or set another currency by `setCartCurrency`. */
  | 'NO_PRICE_IN_CURRENCY'
  /** No unit is left. Remove the line, or wait. */
  | 'OUT_OF_STOCK'
  /** The price has changed since the line was last added to or its quantity set. Show both; setting the quantity again ends the warning. */
  | 'PRICE_CHANGED'
  /** The product is no longer for sale. Remove the line. */
  | 'PRODUCT_GONE';

/** The current password and the new one. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: string;
  /** The new password, 8 to 200 characters and not easy to guess. */
  newPassword: string;
};

/** The token of a letter. */
export type ConfirmEmailInput = {
  /** The account's password. Not needed by who is signed in to the account. */
  password?: string | null | undefined;
  /** The token: what follows `token=` in the link. */
  token: string;
};

/** The first code of an app. */
export type ConfirmMfaInput = {
  /** The six digits that the app shows now. */
  code: string;
};

/** The confirmation that the account should be deleted. */
export type DeleteAccountInput = {
  /** Must be true, since a deleted account cannot be restored. */
  confirm: boolean;
};

/** Who turns the second factor off. */
export type DisableMfaInput = {
  /** The six digits that the app shows now, or a recovery code. */
  code: string;
  /** The caller's password. */
  password: string;
};

/** Who begins with a second factor. */
export type EnrolMfaInput = {
  /** The caller's password. */
  password: string;
};

/** The codes of a `UserError`. New codes may be added, existing ones stay. */
export type ErrorCode =
  /** The shop's staff have suspended the account. Only whoever knows its password is told. Show the message: signing in works again once they reinstate it. */
  | 'ACCOUNT_SUSPENDED'
  /** The account has as many API keys as it may; the message says how many. Revoke one that is not needed. */
  | 'API_KEYS_LIMIT'
  /** The order in `subject` has taken the cart. Pay or cancel it, which is immediate, or begin another cart with `addToCart`. */
  | 'CART_CHECKED_OUT'
  /** The cart is empty. Add a product first. */
  | 'CART_EMPTY'
  /** The cart has the maximum number of lines. Remove lines, or split the order. */
  | 'CART_FULL'
  /** The shop has as many of these as it may, or the tree as many levels; the message says how many. Delete what is not needed, or use what is there. */
  | 'CATALOGUE_FULL'
  /** A category would be below itself. Choose another parent. */
  | 'CATEGORY_CIRCLE'
  /** The product comes in variants. Choose one of them. */
  | 'CHOOSE_VARIANT'
  /** The coupon is not for the currency of the cart. Set another currency by `setCartCurrency`, or take the coupon out. */
  | 'COUPON_CURRENCY'
  /** The cart costs less than the coupon asks for. Show how much is missing. */
  | 'COUPON_MINIMUM'
  /** The coupon has ended, or has not begun. Show the total without it, or ask for another. */
  | 'COUPON_NOT_VALID'
  /** The coupon is for customers who have signed in. Offer it. */
  | 'COUPON_SIGN_IN'
  /** The coupon has been used as often as it can be: in all, or by this customer. Show the total without it, or ask for another. */
  | 'COUPON_USED_UP'
  /** The shop has as many customer groups as it may, or a user is in as many; the message says how many. Delete a group, or take the user out of one. */
  | 'CUSTOMER_GROUPS_LIMIT'
  /** Guests need an e-mail address to order. Ask for it. */
  | 'EMAIL_REQUIRED'
  /** Too many of the caller's orders of the last hour were refused, cancelled or not paid. Try again in an hour. */
  | 'FAILED_ORDERS_LIMIT'
  /** The network of the caller has too many guests' carts, lines in them, or lists. Sign in, or try again later. */
  | 'GUEST_CARTS_LIMIT'
  /** The caller's unpaid orders hold too many units, or did a moment ago. Pay or cancel them, order fewer units, or try again later. */
  | 'HELD_UNITS_LIMIT'
  /** The idempotency key was used for another request. Use a new key. */
  | 'IDEMPOTENCY_MISMATCH'
  /** This account at the provider is linked to another account of the shop, or the caller's has as many as it may. Unlink one first. */
  | 'IDENTITY_TAKEN'
  /** The file is no image that the shop takes: its type, its size or its number of pixels, or it is damaged; the message says which. Choose another. */
  | 'IMAGE_REFUSED'
  /** No image can be fetched from that URL. It must be https on the public Internet, without a port. Correct it, or upload the file. */
  | 'IMAGE_UNREACHABLE'
  /** The file is no CSV of products that the shop takes, or there are too many; the message says why. Correct it, and begin another import. */
  | 'IMPORT_REFUSED'
  /** The API key is unknown, expired or revoked. Ask staff for another. */
  | 'INVALID_API_KEY'
  /** E-mail or password is wrong. Ask for them again. */
  | 'INVALID_CREDENTIALS'
  /** A value is out of bounds or has the wrong format. Correct it before you try again. */
  | 'INVALID_INPUT'
  /** The payment's status does not allow it. Read it again and show its status. */
  | 'INVALID_PAYMENT_STATE'
  /** The refresh token is unknown, used, ended or expired. Log in again. */
  | 'INVALID_REFRESH_TOKEN'
  /** The order's status does not allow it. Read it again: `nextStatuses` shows what is possible. */
  | 'INVALID_TRANSITION'
  /** The last admin cannot be removed. Make another admin first. */
  | 'LAST_ADMIN'
  /** The link is too old, was used, or is no link of this shop. Ask for a new one. */
  | 'LINK_INVALID'
  /** A list has as many entries as it may (a wish list, the address book, the notes on a user), or the caller has as many lists; the message says which. Remove some first. */
  | 'LIST_FULL'
  /** The sign-in is too old, or the password was changed meanwhile. Log in again. */
  | 'MFA_CHALLENGE_INVALID'
  /** The code is wrong, or was used. Ask for the next one that the app shows. */
  | 'MFA_CODE_INVALID'
  /** The user has no second factor, or has not begun with one. Offer `enrolMfa`. */
  | 'MFA_OFF'
  /** The second factor is on already. Turn it off first. */
  | 'MFA_ON'
  /** The password was right. Ask for a code of the app or a recovery code, and send it with `mfaChallenge` to `verifyMfa`. */
  | 'MFA_REQUIRED'
  /** The name is already taken. Choose another. */
  | 'NAME_TAKEN'
  /** Fewer units are left to cancel. Read the order again and cancel fewer. */
  | 'NOTHING_TO_CANCEL'
  /** The object does not exist, or is not the caller's. Do not try again. */
  | 'NOT_FOUND'
  /** No letter leaves the shop, which this needs. Whoever runs it names a mail server (SMTP_URL). */
  | 'NO_MAIL_SERVER'
  /** The product has no price in the cart's currency. Set another currency by `setCartCurrency`, or leave the product out. */
  | 'NO_PRICE_IN_CURRENCY'
  /** The order was not paid in time. Place it again; the cart is open. */
  | 'ORDER_EXPIRED'
  /** The order is already paid, or closed. Read it again and show its status. */
  | 'ORDER_NOT_PAYABLE'
  /** Not enough units are available. Lower the quantity. */
  | 'OUT_OF_STOCK'
  /** The amount exceeds what was captured and is not yet refunded. Refund less. */
  | 'OVER_CAPTURED'
  /** The account has no password, which is needed here. Offer `requestPasswordReset`, by which one is set. */
  | 'PASSWORD_NOT_SET'
  /** The password is easy to guess. Show the message, and ask for another. */
  | 'PASSWORD_TOO_WEAK'
  /** Too many payments failed for this order, this caller or this network. Try again in an hour, with another payment method. */
  | 'PAYMENT_ATTEMPTS_LIMIT'
  /** The payment was declined. Try another payment method. */
  | 'PAYMENT_DECLINED'
  /** A payment for this order is under way. Wait until it has ended, then try again. */
  | 'PAYMENT_IN_PROGRESS'
  /** Staff can grant only permissions that they hold. Ask someone who holds it. */
  | 'PERMISSION_NOT_HELD'
  /** The total differs from the expected one. Show the new prices and ask again. */
  | 'PRICE_CHANGED'
  /** The product is archived or deleted. Remove it. */
  | 'PRODUCT_GONE'
  /** The user, or the provider, has cancelled the sign-in. Offer it again. */
  | 'PROVIDER_DENIED'
  /** The provider does not say that the address is the user's. Ask the user to confirm it there, or to register. */
  | 'PROVIDER_EMAIL_UNVERIFIED'
  /** The sign-in at the provider is too old, was not begun in this browser, or is not what it should be. Begin again. */
  | 'PROVIDER_SIGN_IN_INVALID'
  /** The provider does not answer as it should. Try again in a moment, or offer another way to sign in. */
  | 'PROVIDER_UNAVAILABLE'
  /** The sign-in is older than ten minutes. Ask for the password, or for a code where the second factor is on, and send it along where the mutation takes it; else offer to sign in again. */
  | 'REAUTHENTICATION_REQUIRED'
  /** The payment provider refused the refund. Ask it why, then refund with a new key or in another way. */
  | 'REFUND_REFUSED'
  /** A built-in role cannot be changed or deleted. Create another role. */
  | 'ROLE_BUILT_IN'
  /** The address has an account. Ask for its password, or offer to reset that; then link the provider by `linkProvider`. */
  | 'SIGN_IN_TO_LINK'
  /** The SKU is already taken. Choose another, or update that product. */
  | 'SKU_TAKEN'
  /** The slug is already taken. Choose another. */
  | 'SLUG_TAKEN'
  /** Something else needs it: a category below it, or the object in `subject`. Move, change or delete that first. */
  | 'STILL_NEEDED'
  /** There is stock at the location. Transfer it to another one with `transferStock` first; what is held there leaves with its orders. */
  | 'STOCK_AT_LOCATION'
  /** The stock would fall below what is held for orders. Adjust it by less. */
  | 'STOCK_HELD'
  /** The total exceeds the largest amount. Order less at once. */
  | 'TOTAL_TOO_LARGE'
  /** The payment method is unknown. Offer another. */
  | 'UNKNOWN_PAYMENT_METHOD'
  /** Too many of the caller's orders are unpaid. Pay or cancel one, then place the order again. */
  | 'UNPAID_ORDERS_LIMIT'
  /** The product in `subject` is the variant with these values already. Change that one, or put it up for sale again. */
  | 'VARIANT_TAKEN'
  /** The object has changed since it was read. The payload has it as it is now: look at it, then decide. */
  | 'VERSION_CONFLICT'
  /** The user waits for as many products as allowed. Call `unwatchProduct` for one, then try again. */
  | 'WATCHES_LIMIT';

/** The status of an order. */
export type OrderStatus =
  /** The stock is held and the total is fixed. The order can be paid. */
  | 'AWAITING_PAYMENT'
  /** Cancelled before it was paid, or all its units were cancelled later. */
  | 'CANCELLED'
  /** Delivered. */
  | 'DELIVERED'
  /** Not paid in time. */
  | 'EXPIRED'
  /** Paid. */
  | 'PAID'
  /** A payment is authorised and is being captured. The order cannot be cancelled now. */
  | 'PAYING'
  /** Placed. The stock is not held yet. */
  | 'PENDING'
  /** Being packed. */
  | 'PROCESSING'
  /** Refused. `refusals` has the reasons. */
  | 'REJECTED'
  /** On its way to the customer. */
  | 'SHIPPED';

/** Who wants new recovery codes. */
export type RenewRecoveryCodesInput = {
  /** The six digits that the app shows now, or a recovery code. */
  code: string;
  /** The caller's password. */
  password: string;
};

/** Which e-mail address an account is to have. */
export type RequestEmailChangeInput = {
  /** The new e-mail address. */
  newEmail: string;
  /** The account's password. */
  password: string;
};

/** Whose password to reset. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: string;
};

/** The token of a letter, and the new password. */
export type ResetPasswordInput = {
  /** The new password, 8 to 200 characters and not easy to guess. */
  newPassword: string;
  /** The token: what follows `token=` in the link. */
  token: string;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The six digits that the app shows now, or a recovery code, in place of the password. */
  code?: string | null | undefined;
  /** The caller's password. It or a code is needed where the caller signed in more than ten minutes ago. */
  password?: string | null | undefined;
  /** The session's id. */
  sessionId: string;
};

/** Which sessions to end. */
export type RevokeSessionsInput = {
  /** The six digits that the app shows now, or a recovery code, in place of the password. */
  code?: string | null | undefined;
  /** Whether the session of the access token goes on. */
  exceptCurrent?: boolean;
  /** The caller's password. It or a code is needed where the caller signed in more than ten minutes ago. */
  password?: string | null | undefined;
};

/** What to unlink. */
export type UnlinkProviderInput = {
  /** The id of the identity. */
  identityId: string;
  /** The caller's password. */
  password: string;
};

/** The settings to change. Settings that are left out stay the same. */
export type UpdateAccountSettingsInput = {
  /** Language and region, as a BCP 47 tag such as en-GB. */
  locale?: string | null | undefined;
  /** Whether to send news and offers by e-mail. */
  marketingEmails?: boolean | null | undefined;
  /** Whether to send an e-mail about each step of an order. */
  orderEmails?: boolean | null | undefined;
  /** The time zone, as an IANA name such as Europe/London. */
  timeZone?: string | null | undefined;
};

/** The fields of the caller's profile to change. Fields that are left out stay the same. */
export type UpdateProfileInput = {
  /** The name by which the shop addresses the caller. */
  displayName?: string | null | undefined;
};

export type MyOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyOrdersQuery = { orders: { totalCount: number, edges: Array<{ node: { id: string, status: OrderStatus, placedAt: string, total: { amount: number, currency: string, decimals: number } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type SettingsContentFragment = { id: string, version: number, displayName: string, email: string | null, emailVerified: boolean | null, hasPassword: boolean | null, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { me: { id: string, version: number, displayName: string, email: string | null, emailVerified: boolean | null, hasPassword: boolean | null, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { user: { id: string, version: number, displayName: string, email: string | null, emailVerified: boolean | null, hasPassword: boolean | null, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateSettingsMutationVariables = Exact<{
  input: UpdateAccountSettingsInput;
}>;


export type UpdateSettingsMutation = { updateAccountSettings: { user: { id: string, version: number, displayName: string, email: string | null, emailVerified: boolean | null, hasPassword: boolean | null, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RequestEmailVerificationMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestEmailVerificationMutation = { requestEmailVerification: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { confirmEmail: { isDone: boolean | null, user: { id: string, email: string | null, emailVerified: boolean | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DataInUsersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInUsersQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type DataInAuthQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInAuthQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type DataInCartsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInCartsQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type DataInProductsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInProductsQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type DataInOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInOrdersQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type DataInPaymentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInPaymentsQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type DataInAdminQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataInAdminQuery = { me: { id: string, part: { next: string | null, rows: Array<{ table: string, row: string }> } | null } | null };

export type HeldFragment = { next: string | null, rows: Array<{ table: string, row: string }> };

export type SecurityContentFragment = { id: string, hasPassword: boolean | null, mfa: { enabled: boolean, enabledAt: string | null, required: boolean, recoveryCodesLeft: number } | null, identities: Array<{ id: string, email: string | null, createdAt: string, provider: { id: string, name: string } | null }> | null };

export type SessionsContentFragment = { id: string, sessions: Array<{ id: string, device: string | null, place: string | null, createdAt: string, usedAt: string, current: boolean }> | null };

export type SecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityQuery = { me: { id: string, hasPassword: boolean | null, mfa: { enabled: boolean, enabledAt: string | null, required: boolean, recoveryCodesLeft: number } | null, identities: Array<{ id: string, email: string | null, createdAt: string, provider: { id: string, name: string } | null }> | null } | null, signInProviders: Array<{ id: string, name: string }> | null };

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { signInProviders: Array<{ id: string, name: string }> | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { me: { id: string, sessions: Array<{ id: string, device: string | null, place: string | null, createdAt: string, usedAt: string, current: boolean }> | null } | null };

export type ActivityQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ActivityQuery = { me: { id: string, activity: { edges: Array<{ node: { id: string, kind: ActivityKind, at: string, device: string | null, place: string | null, count: number, byStaff: boolean } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { user: { id: string, sessions: Array<{ id: string, device: string | null, place: string | null, createdAt: string, usedAt: string, current: boolean }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RevokeSessionsMutationVariables = Exact<{
  input: RevokeSessionsInput;
}>;


export type RevokeSessionsMutation = { revokeSessions: { count: number | null, user: { id: string, sessions: Array<{ id: string, device: string | null, place: string | null, createdAt: string, usedAt: string, current: boolean }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type EnrolMfaMutationVariables = Exact<{
  input: EnrolMfaInput;
}>;


export type EnrolMfaMutation = { enrolMfa: { secret: string | null, uri: string | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ConfirmMfaMutationVariables = Exact<{
  input: ConfirmMfaInput;
}>;


export type ConfirmMfaMutation = { confirmMfa: { recoveryCodes: Array<string> | null, user: { id: string, hasPassword: boolean | null, mfa: { enabled: boolean, enabledAt: string | null, required: boolean, recoveryCodesLeft: number } | null, identities: Array<{ id: string, email: string | null, createdAt: string, provider: { id: string, name: string } | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DisableMfaMutationVariables = Exact<{
  input: DisableMfaInput;
}>;


export type DisableMfaMutation = { disableMfa: { user: { id: string, hasPassword: boolean | null, mfa: { enabled: boolean, enabledAt: string | null, required: boolean, recoveryCodesLeft: number } | null, identities: Array<{ id: string, email: string | null, createdAt: string, provider: { id: string, name: string } | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UnlinkProviderMutationVariables = Exact<{
  input: UnlinkProviderInput;
}>;


export type UnlinkProviderMutation = { unlinkProvider: { user: { id: string, hasPassword: boolean | null, mfa: { enabled: boolean, enabledAt: string | null, required: boolean, recoveryCodesLeft: number } | null, identities: Array<{ id: string, email: string | null, createdAt: string, provider: { id: string, name: string } | null }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type PriceFragment = { amount: number, currency: string, decimals: number };

export type ProductCardFragment = { id: string, name: string, slug: string, availability: Availability, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, images: Array<{ id: string, alt: string, url: string }> };

export type CartContentFragment = { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string> };

const fragmentSettingsContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettingsContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"marketingEmails"}},{"kind":"Field","name":{"kind":"Name","value":"orderEmails"}}]}}]}}
const fragmentHeld = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Held"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalData"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"}},{"kind":"Field","name":{"kind":"Name","value":"row"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"}}]}}
const fragmentSecurityContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecurityContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"mfa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"enabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}
const fragmentSessionsContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionsContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}
const fragmentPrice = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}}
const fragmentProductCard = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"regularPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}}
const fragmentCartContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderable"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}}]}}]}}]}}
const fragmentRefusal = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}
export const SettingsContentFragmentDoc = {"kind":"Document","definitions":[fragmentSettingsContent]} as unknown as DocumentNode<SettingsContentFragment, unknown>;
export const HeldFragmentDoc = {"kind":"Document","definitions":[fragmentHeld]} as unknown as DocumentNode<HeldFragment, unknown>;
export const SecurityContentFragmentDoc = {"kind":"Document","definitions":[fragmentSecurityContent]} as unknown as DocumentNode<SecurityContentFragment, unknown>;
export const SessionsContentFragmentDoc = {"kind":"Document","definitions":[fragmentSessionsContent]} as unknown as DocumentNode<SessionsContentFragment, unknown>;
export const PriceFragmentDoc = {"kind":"Document","definitions":[fragmentPrice]} as unknown as DocumentNode<PriceFragment, unknown>;
export const ProductCardFragmentDoc = {"kind":"Document","definitions":[fragmentProductCard,fragmentPrice]} as unknown as DocumentNode<ProductCardFragment, unknown>;
export const CartContentFragmentDoc = {"kind":"Document","definitions":[fragmentCartContent,fragmentPrice]} as unknown as DocumentNode<CartContentFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[fragmentRefusal]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const MyOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},fragmentPrice]} as unknown as DocumentNode<MyOrdersQuery, MyOrdersQueryVariables>;
export const SettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettingsContent"}}]}}]}},fragmentSettingsContent]} as unknown as DocumentNode<SettingsQuery, SettingsQueryVariables>;
export const UpdateProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettingsContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSettingsContent,fragmentRefusal]} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const UpdateSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAccountSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettingsContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSettingsContent,fragmentRefusal]} as unknown as DocumentNode<UpdateSettingsMutation, UpdateSettingsMutationVariables>;
export const RequestEmailChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestEmailChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestEmailChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestEmailChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const RequestEmailVerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestEmailVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestEmailVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<RequestEmailVerificationMutation, RequestEmailVerificationMutationVariables>;
export const DeleteAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const ConfirmEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const RequestPasswordResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const DataInUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInUsersQuery, DataInUsersQueryVariables>;
export const DataInAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInAuthQuery, DataInAuthQueryVariables>;
export const DataInCartsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInCarts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInCarts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInCartsQuery, DataInCartsQueryVariables>;
export const DataInProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInProductsQuery, DataInProductsQueryVariables>;
export const DataInOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInOrdersQuery, DataInOrdersQueryVariables>;
export const DataInPaymentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInPayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInPayments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInPaymentsQuery, DataInPaymentsQueryVariables>;
export const DataInAdminDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataInAdmin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"part"},"name":{"kind":"Name","value":"dataInAdmin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},fragmentHeld]} as unknown as DocumentNode<DataInAdminQuery, DataInAdminQueryVariables>;
export const SecurityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Security"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecurityContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},fragmentSecurityContent]} as unknown as DocumentNode<SecurityQuery, SecurityQueryVariables>;
export const SignInProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionsContent"}}]}}]}},fragmentSessionsContent]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const ActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"byStaff"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActivityQuery, ActivityQueryVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionsContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSessionsContent,fragmentRefusal]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionsContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSessionsContent,fragmentRefusal]} as unknown as DocumentNode<RevokeSessionsMutation, RevokeSessionsMutationVariables>;
export const ChangePasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EnrolMfaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrolMfa"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolMfaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolMfa"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<EnrolMfaMutation, EnrolMfaMutationVariables>;
export const ConfirmMfaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmMfa"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmMfaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmMfa"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecurityContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSecurityContent,fragmentRefusal]} as unknown as DocumentNode<ConfirmMfaMutation, ConfirmMfaMutationVariables>;
export const RenewRecoveryCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewRecoveryCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenewRecoveryCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewRecoveryCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const DisableMfaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableMfa"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableMfaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableMfa"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecurityContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSecurityContent,fragmentRefusal]} as unknown as DocumentNode<DisableMfaMutation, DisableMfaMutationVariables>;
export const UnlinkProviderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlinkProvider"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnlinkProviderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinkProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecurityContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentSecurityContent,fragmentRefusal]} as unknown as DocumentNode<UnlinkProviderMutation, UnlinkProviderMutationVariables>;