/** Returns the document of one mutation, whose input has the type that its name says. */
export function mutationOf(name: string, selection: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  return `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} } }`
}
