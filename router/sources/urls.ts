import type { Config } from '#kit/config.ts'
import { settings } from '#router/settings.ts'

/**
 * Where each subgraph answers: by SUBGRAPH_URLS (`name=url`, by commas), else at `http://<name>:4000/graphql`, as compose names
 * its services and the supergraph says.
 */
export function urlsOf(config: Config) {
  const pairs = settings
    .of(config)
    .SUBGRAPH_URLS.split(',')
    .map((pair) => pair.trim().split(/=(.*)/, 2))
  const urls = new Map(pairs.map(([name = '', url = '']) => [name, url]))
  return (name: string): string => urls.get(name) ?? `http://${name}:4000/graphql`
}
