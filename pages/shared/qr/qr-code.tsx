import { qrModules } from './qr-modules.ts'

/** Modules of light around a code, by which a camera finds it. */
const margin = 4

/** A text as a QR code, always dark on light: cameras expect that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = qrModules(text)
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + margin} ${y + margin}h1v1h-1z` : [])))
  const size = rows.length + 2 * margin
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  )
}
