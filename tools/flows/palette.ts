/** Colours for paper and light screens, and those for dark ones: a picture does not see the guide's sheet. */
const COLOURS = {
  back: ['#fff', '#0d161b'],
  text: ['#14232b', '#ecf2f5'],
  soft: ['#42535d', '#b9c7cf'],
  box: ['#f0f5f7', '#18252d'],
  edge: ['#0a5166', '#8fd4e8'],
  on: ['#fff', '#04222c'],
  danger: ['#b0131d', '#ffb3ad'],
  pale: ['#fdf0ef', '#2c1416'],
} as const;

/** A colour of the drawings by what it is for. */
export type Colour = keyof typeof COLOURS;

/** Attributes that fill with a colour. As attributes, so that a policy without inline styles leaves the light colours. */
export const fill = (name: Colour): string => `class="${name}" fill="${COLOURS[name][0]}"`;

/** Attributes that draw lines in a colour. */
export const stroke = (name: Colour, width: number): string => `class="s${name}" stroke="${COLOURS[name][0]}" stroke-width="${width}"`;

/** The style for dark screens; paper keeps the light colours. */
export const darkStyle = (): string =>
  `@media screen and (prefers-color-scheme:dark){${(Object.keys(COLOURS) as Colour[]).map((name) => `.${name}{fill:${COLOURS[name][1]}}.s${name}{stroke:${COLOURS[name][1]}}`).join('')}}`;
