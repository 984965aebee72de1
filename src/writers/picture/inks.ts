/** The colours of the picture: the paper look of the site's `tokens.css`, which a picture cannot ask. A test compares them. */
export const inks = {
  paper: '#fffefb',
  ink: '#1d2126',
  soft: '#535a63',
  line: '#d8d5cc',
  blue: '#174a78',
  blueTint: '#e8eef4',
  red: '#9c2a20',
  redTint: '#f8e9e3',
} as const;
export type Ink = keyof typeof inks;
