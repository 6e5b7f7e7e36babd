/** What is said in English to who needs a second factor first. */
export const english = {
  begin: 'Begin',
  code: 'The six digits that the app shows now',
  codes: 'Recovery codes',
  codesHelp: 'Each is good once, where the app is lost. They are never shown again: write them down now.',
  confirm: 'Turn it on',
  copied: 'Copied',
  copy: 'Copy the secret',
  goOn: 'I have written them down: go on',
  openApp: 'Open it in an app on this device',
  password: 'Your password',
  qrCode: 'QR code for your app',
  scan: 'Scan this with an app that makes codes, such as an authenticator or a keeper of passwords.',
  secret: 'Or type this secret into it:',
  title: 'A second factor is needed',
  why: 'This shop asks its staff for a second factor, and your account has none yet. You need an app that makes codes (TOTP).',
}
