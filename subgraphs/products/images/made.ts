import { createHash } from 'node:crypto'
import { type Form, shapes } from './shapes.ts'

type Colours = { back: string; main: string; dark: string; light: string; accent: string }

/** The length of a side of a made picture, in pixels; it is as sharp at any other. */
export const madeSide = 640

/** Which words of a name or of a category tell the kind of thing. The first form whose word comes last in the name is taken. */
const words: [Form, RegExp][] = [
  ['clock', /\b(clock|watch|timer)s?\b/g],
  ['umbrella', /\b(umbrella|parasol)s?\b/g],
  ['lantern', /\b(lantern|lamp)s?\b/g],
  ['candle', /\b(candle|candlestick|t-light|tealight|night light|incense)s?\b/g],
  ['lights', /\b(lights|fairy light)s?\b/g],
  ['mug', /\b(mug|cup|teacup|saucer|tea|teapot|coffee)s?\b/g],
  ['bag', /\b(bag|purse|shopper|backpack|rucksack)s?\b/g],
  ['basket', /\b(basket|wicker|hamper)s?\b/g],
  ['box', /\b(box|boxe|gift|drawer|cabinet|chest|present|case|container)s?\b/g],
  ['tin', /\b(tin|jar|canister|jam|pantry|pot|bucket|holder)s?\b/g],
  ['bottle', /\b(bottle|vase|flask|jug|perfume)s?\b/g],
  ['cake', /\b(cake|cakestand|cupcake|baking|cookie|pancake|sweet|chocolate)s?\b/g],
  ['plate', /\b(plate|bowl|dish|dishe|tray|tableware|coaster)s?\b/g],
  ['cutlery', /\b(cutlery|spoon|fork|knife|knive|chopstick|spatula|cutter)s?\b/g],
  ['glass', /\b(glass|glasse|goblet|tumbler)s?\b/g],
  ['card', /\b(card|postcard|envelope|invitation|wrap|tissue|paper)s?\b/g],
  ['heart', /\b(heart|sweetheart|love)s?\b/g],
  ['star', /\b(star|angel|snowflake)s?\b/g],
  ['tree', /\b(tree|christmas|advent|reindeer|woodland|garden)s?\b/g],
  ['flower', /\b(flower|rose|daisy|posy|poppy|wreath|plant|garland|seed)s?\b/g],
  ['bird', /\b(bird|owl|dove|robin|chick|hen|duck|feather|butterfly)s?\b/g],
  ['toy', /\b(toy|doll|dolly|bear|teddy|game|babushka|spaceboy|dominoe|skittle|puppet|children|dog|cat|playhouse)s?\b/g],
  ['bunting', /\b(bunting|banner|chain|flag|party|partie|balloon)s?\b/g],
  ['cushion', /\b(cushion|pillow|blanket|quilt|throw)s?\b/g],
  ['mat', /\b(doormat|mat|rug)s?\b/g],
  ['sign', /\b(sign|plaque|hook|chalkboard|board|block|magnet|word)s?\b/g],
  ['frame', /\b(frame|picture|photo|mirror|print|painting|slate)s?\b/g],
  ['book', /\b(book|notebook|album|diary|recipe|passport|journal)s?\b/g],
  ['reel', /\b(sewing|knitting|knit|ribbon|thread|yarn|reel|craft|felt|string|feltcraft)s?\b/g],
  ['glove', /\b(glove|mitten|warmer|sock|slipper)s?\b/g],
  ['apron', /\b(apron|towel|shirt|dress|clothe|cloth|napkin)s?\b/g],
  ['pencil', /\b(pencil|pen|crayon|chalk|stationery|eraser|sharpener|ruler|drawing)s?\b/g],
]

/** Each has a dark form on a light ground: a ratio of at least 3 to 1, as WCAG wants of pictures. */
const palettes: Colours[] = [
  { back: '#f6e7d8', main: '#c0503a', dark: '#6d2a22', light: '#fff6ec', accent: '#d98a1f' },
  { back: '#e3eef2', main: '#2f7391', dark: '#173f56', light: '#f7fcff', accent: '#c9783a' },
  { back: '#e8f0df', main: '#4f7f3f', dark: '#2b4a24', light: '#fbfff5', accent: '#c95f4a' },
  { back: '#f3e4ec', main: '#a8457a', dark: '#5c2246', light: '#fff7fb', accent: '#d3862f' },
  { back: '#ece6f5', main: '#6a54a8', dark: '#382a63', light: '#fbf8ff', accent: '#c75a86' },
  { back: '#fbf0cf', main: '#a66a12', dark: '#5b3808', light: '#fffbee', accent: '#3c7f86' },
  { back: '#dff0ec', main: '#2a7d70', dark: '#12463e', light: '#f4fffc', accent: '#c7663f' },
  { back: '#f0ebe4', main: '#7c5f4a', dark: '#45332a', light: '#fffaf4', accent: '#4a7f9a' },
  { back: '#fbe3e0', main: '#c2405c', dark: '#6d1e36', light: '#fff6f5', accent: '#3f8a7a' },
  { back: '#e2e7f6', main: '#3f5cab', dark: '#20315f', light: '#f7f9ff', accent: '#cf8428' },
]

/** What may be printed on a thing, in a square of 20. */
const prints = [
  '',
  '<circle cx="10" cy="10" r="3" fill="light"/>',
  '<path d="M0 5 H20" stroke="light" stroke-width="4"/>',
  '<path d="M5 0 V20 M0 5 H20" stroke="light" stroke-width="2"/>',
  '<path d="M0 20 L20 0 M-5 5 L5 -5 M15 25 L25 15" stroke="light" stroke-width="3"/>',
  '<path d="M0 10 L5 4 L10 10 L15 4 L20 10" fill="none" stroke="light" stroke-width="2.5"/>',
]

/** The name of the picture that a product without one has. It depends on the product's id and on what it is. */
export function madeName(id: string, names: string[]): string {
  return `${formOf(names)}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}.svg`
}

/** Draws a made picture by its name; undefined where no picture has that name. The drawing has nothing in it that somebody wrote. */
export function drawMade(name: string): string | undefined {
  const [, form = '', seed = ''] = /^([a-z]+)-([0-9a-f]{8})\.svg$/.exec(name) ?? []
  if (!Object.hasOwn(shapes, form)) return undefined
  const number = Number.parseInt(seed, 16)
  const colours = palettes[number % palettes.length] as Colours
  const print = prints[Math.floor(number / 16) % prints.length] as string
  return coloured(pictureOf(shapes[form as Form], print, tilt(number)), colours)
}

/** The form that the last telling word of the first telling name has. */
export function formOf(names: string[]): Form {
  for (const name of names) {
    const form = formOfName(name.toLowerCase())
    if (form) return form
  }
  return 'general'
}

// what a thing is comes last in English: a heart box is a box
function formOfName(name: string): Form | undefined {
  const found = words.map(([form, word]) => ({ form, at: [...name.matchAll(word)].at(-1)?.index ?? -1 }))
  const last = found.reduce((best, one) => (one.at > best.at ? one : best))
  return last.at < 0 ? undefined : last.form
}

function tilt(number: number): number {
  return (Math.floor(number / 256) % 7) - 3
}

function pictureOf(shape: string, print: string, degrees: number): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="${madeSide}" height="${madeSide}">`,
    `<defs><pattern id="print" width="20" height="20" patternUnits="userSpaceOnUse"><rect width="20" height="20" fill="main"/><g opacity=".7">${print}</g></pattern></defs>`,
    '<rect width="200" height="200" fill="back"/><circle cx="100" cy="100" r="84" fill="light" fill-opacity=".55"/>',
    '<ellipse cx="100" cy="167" rx="58" ry="7" fill="dark" fill-opacity=".16"/>',
    `<g stroke-linecap="round" stroke-linejoin="round" transform="rotate(${degrees} 100 104)">${shape}</g></svg>`,
  ].join('')
}

function coloured(picture: string, colours: Colours): string {
  return picture
    .replace(/(fill|stroke)="(back|main|dark|light|accent)"/g, (_, property, name) => `${property}="${colours[name as keyof Colours]}"`)
    .replaceAll('fill="print"', 'fill="url(#print)"')
}
