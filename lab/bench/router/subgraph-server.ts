// The subgraphs of the benchmark's graph behind a bare Node server, each under its name. An answer is made once and kept. GRAPH is the graph's folder.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql } from 'graphql'
import { readConfig } from '#kit/config.ts'
import { readSdl } from '#kit/graph/sdl.ts'
import { resolvers, subgraphs } from './graph.ts'

type Subgraph = ReturnType<typeof open>

const mostAnswers = 20_000

const { env, PORT, HOST } = readConfig()
const opened = new Map(subgraphs.map((name) => [`/${name}`, open(name)]))

// an idle connection stays: a gateway would lose a request on one that is just being closed
createServer({ keepAliveTimeout: 0 }, (request, response) => {
  const parts: Buffer[] = []
  request
    .on('data', (part) => parts.push(part))
    .on('end', async () => {
      const answer = await answerOf(opened.get(request.url ?? '') as Subgraph, Buffer.concat(parts).toString('latin1'))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
    })
}).listen(PORT, HOST)

function open(name: string) {
  const typeDefs = readSdl(join(env.GRAPH ?? '', name))
  return { schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers[name] as never }]), answers: new Map<string, Buffer>() }
}

async function answerOf({ schema, answers }: Subgraph, body: string): Promise<Buffer> {
  const known = answers.get(body)
  if (known) return known
  const { query, variables } = JSON.parse(Buffer.from(body, 'latin1').toString())
  const answer = Buffer.from(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })))
  if (answers.size < mostAnswers) answers.set(body, answer)
  return answer
}
