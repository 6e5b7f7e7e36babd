import { z } from 'zod'
import { addressLimit, defineSettings, flag, limit } from '#kit/config.ts'

export const settings = defineSettings({
  CORS_ORIGINS: z
    .string()
    .default('')
    .describe(
      'origins that may use the graph, and /session where they are of the same site, separated by commas; empty: any localhost in development, none in production',
    ),
  SUPERGRAPH: z
    .string()
    .default('schema/supergraph.graphql')
    .describe("the file of the composed graph, by its path in the checkout; another than the shop's own where MORE_SUBGRAPHS is set"),
  SUBGRAPH_URLS: z
    .string()
    .default('')
    .describe('where subgraphs listen: name=url, separated by commas; for any other name http://<name>:4000/graphql'),
  TRUST_PROXY: flag
    .default(false)
    .describe("1: a proxy in front sets the client's address (x-forwarded-for) and the request's id (x-request-id)"),
  RATE_LIMIT: addressLimit(1200).describe(
    "points per minute and network, one for each root field and one more for each 1,000 of an operation's cost, and for each 20 fields of one that must be planned (a network is an IPv4 address or the /64 of an IPv6 address); 0: no limit. Behind a proxy set TRUST_PROXY too",
  ),
  API_KEY_RATE_LIMIT: limit(3000).describe('points per minute and API key, counted as those of RATE_LIMIT, which holds too; 0: no limit'),
  EXECUTOR: z
    .enum(['own', 'apollo'])
    .default('own')
    .describe("who executes the plans of operations: own, the router itself; apollo, Apollo's gateway, slower and without subscriptions"),
  LIVE_STREAMS: limit(10_000).describe('open streams of subscriptions in one router; 0: no limit'),
  LIVE_STREAMS_BY_OWNER: limit(50).describe('of them, those of one user or guest; 0: no limit'),
  LIVE_STREAMS_BY_NETWORK: addressLimit(500).describe('of them, those from one network; 0: no limit. Behind a proxy set TRUST_PROXY too'),
  MCP_TOOLS: z
    .string()
    .default('')
    .describe(
      'GraphQL files or folders of them, separated by commas, such as operations/agents: their operations are the tools of agents at /mcp (docs/agents.md). Empty: there is no /mcp. With EXECUTOR=apollo there is none either',
    ),
  TRUSTED_DOCUMENTS: z
    .string()
    .default('')
    .describe(
      "manifests of persisted queries of the shop's clients (Apollo's format), files or folders, separated by commas: only their operations run. Empty: any operation, and automatic persisted queries",
    ),
})
