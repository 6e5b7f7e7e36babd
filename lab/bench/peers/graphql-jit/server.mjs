// One schema on graphql-jit behind a bare Node server, without a gateway: PORT and GRAPH, the module with the schema, in the environment.
import { createServer } from 'node:http'
import { env } from 'node:process'
import { buildSchema, parse, validate } from 'graphql'
import { compileQuery } from 'graphql-jit'

const { mergedSchema } = await import(env.GRAPH)
const schema = mergedSchema(buildSchema)
const compiled = new Map()

createServer((request, response) => {
  const parts = []
  request
    .on('data', (part) => parts.push(part))
    .on('end', async () => {
      const { query, variables } = JSON.parse(Buffer.concat(parts).toString())
      const answer = Buffer.from(JSON.stringify(await compiledOf(query).query(undefined, {}, variables)))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
    })
}).listen(Number(env.PORT), '127.0.0.1')

function compiledOf(text) {
  const known = compiled.get(text)
  if (known) return known
  const document = parse(text)
  const [fault] = validate(schema, document)
  if (fault) throw fault
  const made = compileQuery(schema, document)
  compiled.set(text, made)
  return made
}
