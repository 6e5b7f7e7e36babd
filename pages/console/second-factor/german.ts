import type { english } from './english.ts'

export const german: typeof english = {
  begin: 'Anfangen',
  code: 'Die sechs Ziffern, die die App jetzt zeigt',
  codes: 'Wiederherstellungscodes',
  codesHelp: 'Jeder gilt einmal, wenn die App verloren ist. Sie werden nie wieder gezeigt: Schreiben Sie sie jetzt auf.',
  confirm: 'Einschalten',
  goOn: 'Ich habe sie aufgeschrieben: weiter',
  openApp: 'In einer App auf diesem Gerät öffnen',
  password: 'Ihr Passwort',
  secret: 'Geheimnis, zum Eintippen in eine App für Codes',
  title: 'Ein zweiter Faktor wird gebraucht',
  why: 'Dieser Laden verlangt von seinem Personal einen zweiten Faktor, und Ihr Konto hat noch keinen. Sie brauchen eine App, die Codes macht (TOTP).',
}
