import { Anchor, createTheme, Modal } from '@mantine/core'
import { KeptButton } from './parts/kept-button.tsx'
import { texts } from './texts.ts'

/** Shades that are dark enough for white text, and light enough for text on the dark. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // as large as the text around it
    Anchor: Anchor.extend({ defaultProps: { inherit: true } }),
    Button: { defaultProps: { component: KeptButton } },
    // what is scrolled sideways where there is no room is so by the keyboard too
    TableScrollContainer: { defaultProps: { type: 'native', tabIndex: 0 } },
    // the head of a dialog is not that of the page
    Modal: Modal.extend({
      defaultProps: { attributes: { header: { role: 'none' } }, closeButtonProps: { 'aria-label': texts.close } },
      styles: { title: { fontWeight: 700, lineHeight: 1.4, overflowWrap: 'anywhere' } },
    }),
  },
})
