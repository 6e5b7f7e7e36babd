import type { Config } from '#kit/config.ts'
import { settings } from '#router/settings.ts'

/** Returns a function that finds the address of a subgraph: from SUBGRAPH_URLS, else `http://<name>:4000/graphql`, as the services in compose. */
export function urlsOf(config: Config) {
  const pairs = settings
    .of(config)
    .SUBGRAPH_URLS.split(',')
    .map((pair) => pair.trim().split(/=(.*)/, 2))
  const urls = new Map(pairs.map(([name = '', url = '']) => [name, url]))
  return (name: string): string => urls.get(name) ?? `http://${name}:4000/graphql`
}
