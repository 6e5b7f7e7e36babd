import { Group, Text } from '@mantine/core'

type Line = { name: string; values: number[]; isEarlier?: boolean }
type Props = {
  lines: Line[]
  /** What is at the beginning, in the middle and at the end of the axis below. */
  labels: string[]
  format: (value: number) => string
}

/** Lines over the same steps, as wide as there is room. Its figures stand in a table beside it. */
export function LineChart({ lines, labels, format }: Props) {
  const values = lines.flatMap((line) => line.values)
  const [top, bottom] = [roundUp(Math.max(...values, 1)), 0 - roundUp(-Math.min(...values, 0))]
  return (
    <div className="line-chart">
      <Group justify="flex-end" gap="lg">
        {lines.map(({ name, isEarlier }) => (
          <Text key={name} size="sm" className={isEarlier ? 'earlier' : 'now'}>
            {name}
          </Text>
        ))}
      </Group>
      <div className="scale">
        {[top, (top + bottom) / 2, bottom].map((value) => (
          <span key={value}>{format(value)}</span>
        ))}
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {[0, 50, 100].map((y) => (
          <line key={y} x1="0" x2="100" y1={y} y2={y} />
        ))}
        {lines.map(({ name, values: own, isEarlier }) => (
          <polyline key={name} className={isEarlier ? 'earlier' : 'now'} points={pointsOf(own, top, bottom)} />
        ))}
      </svg>
      <div className="steps">
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
    </div>
  )
}

function pointsOf(values: number[], top: number, bottom: number): string {
  const step = 100 / Math.max(1, values.length - 1)
  return values.map((value, index) => `${(index * step).toFixed(2)},${((100 * (top - value)) / (top - bottom)).toFixed(2)}`).join(' ')
}

/** The next of 1, 2 and 5 with its zeros; 0 for nothing. */
function roundUp(value: number): number {
  if (value <= 0) return 0
  const size = 10 ** Math.floor(Math.log10(value))
  return size * ([1, 2, 5].find((step) => step * size >= value) ?? 10)
}
