// What is loaded together when somebody goes to their account.
export { AddressesPage } from './addresses.tsx'
export { AccountLayout } from './layout.tsx'
export { ConfirmEmailPage, ResetPasswordPage } from './mail-links.tsx'
export { OrdersPage } from './orders.tsx'
export { SecurityPage } from './security.tsx'
export { SessionsPage } from './sessions.tsx'
export { SettingsPage } from './settings.tsx'
export { SignInPage } from './sign-in.tsx'
