/**
 * What @apollo/gateway imports for parts of it that never run here: the export of its own metrics to Apollo with detectors of every cloud,
 * which kit/config.ts turns off, and an HTTP client, as subgraphs are asked by router/sources/. It is a quarter of all modules.
 */
export const unusedByGateway = [
  '@opentelemetry/exporter-metrics-otlp-http',
  '@opentelemetry/resource-detector-alibaba-cloud',
  '@opentelemetry/resource-detector-aws',
  '@opentelemetry/resource-detector-azure',
  '@opentelemetry/resource-detector-gcp',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/semantic-conventions/incubating',
  'make-fetch-happen',
]

/** Whether the module at `parent` imports this package and never uses it. */
export function isUnused(specifier, parent = '') {
  return unusedByGateway.includes(specifier) && parent.includes('/@apollo/gateway/')
}
