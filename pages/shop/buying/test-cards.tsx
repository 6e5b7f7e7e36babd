import { buyingTexts } from './texts.ts'

const cards = Object.keys(buyingTexts.cards) as (keyof typeof buyingTexts.cards)[]

/** The cards of the sandbox provider: each is a case of its own. */
export function TestCards() {
  return (
    <fieldset>
      <legend>{buyingTexts.payWith}</legend>
      <p className="quiet">{buyingTexts.whyTestCards}</p>
      {cards.map((card, at) => (
        <label key={card} className="choice">
          <input type="radio" name="method" value={card} defaultChecked={at === 0} /> {buyingTexts.cards[card]}
          <span className="quiet">{buyingTexts.whatCardsDo[card]}</span>
        </label>
      ))}
    </fieldset>
  )
}
