// A bare Node server: it reads a request whole, and answers a JSON of as many bytes as the path says. The bench compares with it.
import { createServer } from 'node:http'
import { env } from 'node:process'

const answers = new Map<number, Buffer>()

createServer((request, response) => {
  request.resume().on('end', () => {
    const answer = answerOf(Number(request.url?.slice(1)))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
  })
}).listen(Number(env.PORT), '127.0.0.1')

function answerOf(bytes: number): Buffer {
  const known = answers.get(bytes)
  if (known) return known
  const answer = Buffer.from(JSON.stringify({ data: 'x'.repeat(Math.max(0, bytes - 11)) }))
  answers.set(bytes, answer)
  return answer
}
