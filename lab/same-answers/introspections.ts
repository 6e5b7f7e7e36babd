/** Questions about the schema, each under a name of its own. */
export const introspections = [
  'schema: __schema { queryType { name } mutationType { name kind } directives { name } }',
  'types: __schema { types { kind name } }',
  'book: __type(name: "Book") { name fields { name type { name ofType { name } } } interfaces { name } }',
  'query: __type(name: "Query") { kind fields(includeDeprecated: true) { name args { name defaultValue } } }',
  'none: __type(name: "Nothing") { name }',
]
