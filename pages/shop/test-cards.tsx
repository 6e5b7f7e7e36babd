import { texts } from './texts.ts'

const cards = Object.keys(texts.cards) as (keyof typeof texts.cards)[]

/** The cards of the sandbox provider: each is a case of its own. */
export function TestCards() {
  return (
    <fieldset>
      <legend>{texts.payWith}</legend>
      {cards.map((card, at) => (
        <label key={card} className="choice">
          <input type="radio" name="method" value={card} defaultChecked={at === 0} /> {texts.cards[card]}
        </label>
      ))}
    </fieldset>
  )
}
