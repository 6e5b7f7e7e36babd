/** Questions about the schema, each under a name of its own. */
export const introspections = [
  'about_schema: __schema { queryType { name } mutationType { name kind } directives { name } }',
  'about_types: __schema { types { kind name } }',
  'about_book: __type(name: "Book") { name fields { name type { name ofType { name } } } interfaces { name } }',
  'about_query: __type(name: "Query") { kind fields(includeDeprecated: true) { name args { name defaultValue } } }',
  'about_none: __type(name: "Nothing") { name }',
]
