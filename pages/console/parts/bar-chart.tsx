type Props = { bars: { name: string; value: number }[]; format: (value: number) => string }

/** A bar for each, the longest as wide as there is room. */
export function BarChart({ bars, format }: Props) {
  const longest = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <div className="bar-chart">
      {bars.map(({ name, value }) => (
        <div key={name}>
          <span>{name}</span>
          <span className="bar" style={{ inlineSize: `${(100 * value) / longest}%` }} />
          <span className="number">{format(value)}</span>
        </div>
      ))}
    </div>
  )
}
