import { GraphQLNonNull, GraphQLObjectType, type GraphQLSchema, GraphQLSchema as Schema } from 'graphql'
import { liveFields } from './topics.ts'

type FieldConfig = ReturnType<GraphQLObjectType['toConfig']>['fields'][string]

const description =
  'The queries of the same names, kept current: each answers at once with what there is now, and again after every change. Ask as server-sent events at /graphql/stream.'

/** The graph with a subscription for each query that can be kept current: the same field, with the same arguments, types and policy. */
export function withSubscriptions(schema: GraphQLSchema): GraphQLSchema {
  const queries = Object.entries(schema.getQueryType()?.toConfig().fields ?? {})
  const fields = Object.fromEntries(queries.filter(([name]) => name in liveFields).map(([name, field]) => [name, follow(name, field)]))
  if (Object.keys(fields).length === 0) return schema
  const subscription = new GraphQLObjectType({ name: 'Subscription', description, fields })
  const config = schema.toConfig()
  return new Schema({ ...config, subscription, types: [...config.types, subscription] })
}

/** What can be asked for by several names is followed by its id alone: that never changes. */
function follow(name: string, field: FieldConfig): FieldConfig {
  const [policy = ''] = /(?:Needs:|For|Open) [^.]*\.$/.exec(field.description ?? '') ?? []
  const own = { ...field, description: `The query \`${name}\`, kept current. ${policy}` }
  const id = field.args?.id
  if (!id || id.type instanceof GraphQLNonNull) return own
  return { ...own, args: { id: { ...id, type: new GraphQLNonNull(id.type) } } }
}
