import type { english } from './english.ts'

export const german: typeof english = {
  begin: 'Anfangen',
  code: 'Die sechs Ziffern, die die App jetzt zeigt',
  codes: 'Wiederherstellungscodes',
  codesHelp: 'Jeder gilt einmal, wenn die App verloren ist. Sie werden nie wieder gezeigt: Schreiben Sie sie jetzt auf.',
  confirm: 'Einschalten',
  copied: 'Kopiert',
  copy: 'Das Geheimnis kopieren',
  goOn: 'Ich habe sie aufgeschrieben: weiter',
  openApp: 'In einer App auf diesem Gerät öffnen',
  password: 'Ihr Passwort',
  qrCode: 'QR-Code für Ihre App',
  scan: 'Scannen Sie dies mit einer App, die Codes macht, etwa einem Authenticator oder einem Passwortspeicher.',
  secret: 'Oder tippen Sie dieses Geheimnis in die App:',
  title: 'Ein zweiter Faktor wird gebraucht',
  why: 'Dieser Laden verlangt von seinem Personal einen zweiten Faktor, und Ihr Konto hat noch keinen. Sie brauchen eine App, die Codes macht (TOTP).',
}
