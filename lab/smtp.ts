import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A letter as a mail server got it. */
export type Received = { from: string; to: string; messageId: string; raw: string }

type Refuse = (command: string) => string | undefined
type Session = { from: string; to: string; data: string[] | undefined }

/** A mail server (RFC 5321) that keeps what it gets. `refuse` may answer a command, or `.` at the end of a letter, in its place; `drop` hangs up. */
export async function startSmtpServer(refuse: Refuse = () => undefined) {
  const received: Received[] = []
  const server = createServer((socket) => converse(socket, refuse, received))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The letters that it has taken, oldest first. */
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function converse(socket: Socket, refuse: Refuse, received: Received[]): void {
  const session: Session = { from: '', to: '', data: undefined }
  let rest = ''
  socket.setEncoding('utf8').on('error', () => {})
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const answer = session.data && line !== '.' ? keep(session.data, line) : (refuse(line) ?? obey(line, session, received))
      if (answer === 'drop') return void socket.destroy()
      if (answer) socket.write(`${answer}\r\n`)
      if (answer?.startsWith('221')) socket.end()
    }
  })
  socket.write('220 lab\r\n')
}

function keep(data: string[], line: string): undefined {
  // a line that begins with a dot has one more on its way
  data.push(line.startsWith('.') ? line.slice(1) : line)
}

function obey(line: string, session: Session, received: Received[]): string {
  const [command = ''] = line.toUpperCase().split(/[ :]/)
  const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
  if (command === 'MAIL') session.from = address
  if (command === 'RCPT') session.to = address
  if (command === 'DATA') session.data = []
  if (command === '.') received.push(take(session))
  return { QUIT: '221 bye', DATA: '354 go on', EHLO: '250-lab\r\n250 SMTPUTF8' }[command] ?? '250 ok'
}

function take(session: Session): Received {
  const raw = (session.data ?? []).join('\n')
  session.data = undefined
  return { from: session.from, to: session.to, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '', raw }
}
