/** The newest link of a kind in the letters of a shop, as an address of it: letters link to the shop's own page, which is elsewhere. */
export async function linkInLetter(origin: string, path: string): Promise<string> {
  const list = await (await fetch(`${origin}/mail`)).text()
  for (const [, id] of list.matchAll(/href="\/mail\/([^"]+)"/g)) {
    const [, token] = new RegExp(`${path}([\\w.-]+)`).exec(await (await fetch(`${origin}/mail/${id}`)).text()) ?? []
    if (token) return origin + path + token
  }
  throw new Error(`No letter has a link to ${path}`)
}
