/** The measures that the panels share, in units of the picture: 1080 across. */
export const pageWidth = 1080;
export const margin = 64;
/** Width between the margins. */
export const measure = pageWidth - 2 * margin;

export const sizes = {
  heading: 36,
  name: 26,
  text: 23,
  small: 20,
} as const;
