import { type KeyboardEvent, useRef, useState } from 'react'
import { buyingTexts } from './texts.ts'

type Props = { value: number; onChange: (next: number) => Promise<unknown> }

/** The units of a line. What is typed stays until the shop has answered; what is no number of units goes when the field is left. */
export function Quantity({ value, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  const newest = useRef(typed)
  const type = (next: string | undefined) => {
    newest.current = next
    setTyped(next)
  }
  const send = async () => {
    const next = Number(typed)
    if (Number.isInteger(next) && next > 0 && next !== value) await onChange(next)
    // who has typed on meanwhile is not interrupted
    if (newest.current === typed) type(undefined)
  }
  const sendByKey = ({ key }: KeyboardEvent) => key === 'Enter' && void send()
  return (
    <label>
      {buyingTexts.quantity}
      <input
        type="number"
        min="1"
        value={typed ?? value}
        onChange={({ target }) => type(target.value)}
        onBlur={() => typed !== undefined && void send()}
        onKeyDown={sendByKey}
      />
    </label>
  )
}
