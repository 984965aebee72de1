/**
 * The measures that the panels share, in units of the picture: 750 across, so that on a phone, where pictures sent to a
 * group are read, the smallest type is still about 11 px high.
 */
export const pageWidth = 750;
export const margin = 44;
/** Width between the margins. */
export const measure = pageWidth - 2 * margin;

export const sizes = {
  heading: 36,
  name: 27,
  text: 24,
  small: 21,
} as const;
