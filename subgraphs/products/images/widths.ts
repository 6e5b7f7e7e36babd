/** The widths that an image is made in, as far as it is as wide, in pixels. */
export const widths = [160, 320, 640, 960, 1280]
