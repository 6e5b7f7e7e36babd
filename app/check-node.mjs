// Plain JavaScript, so that a Node that cannot run TypeScript prints this message.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Bazaar needs Node 24.7 or newer, and this is ${process.versions.node}: install Node 24, or run "npm ci" with scripts and development dependencies allowed, which brings it along.`,
  )
  process.exit(1)
}
