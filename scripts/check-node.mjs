// Plain JavaScript, so that a Node that cannot run the rest can still say so.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Bazaar needs Node 24.7 or newer, and this is ${process.versions.node}: run "npm ci" without --ignore-scripts, which brings the right one along, or install Node 24.`,
  )
  process.exit(1)
}
