// 24 × 24, stroke 2, round: one weight for all. Drawn for this project.
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  phone: 'M6.5 3.5h3l1.6 4.4-2 1.7a12.5 12.5 0 0 0 5.3 5.3l1.7-2 4.4 1.6v3c0 1.1-.9 2-2 2A15.5 15.5 0 0 1 4.5 5.5c0-1.1.9-2 2-2Z',
  fork: 'M12 20.5V14M12 14c0-4-5.5-3-5.5-8.5M12 14c0-4 5.5-3 5.5-8.5M4 8l2.5-2.8L9 8M15 8l2.5-2.8L20 8',
  book: 'M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.500V5c-3-.5-6 0-8 1.500ZM12 6.500V20',
  alert: 'M12 4 2.8 19.500h18.400L12 4ZM12 10v4.500M12 17v.1',
  child: 'M12 3.500a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.400ZM6 20.500v-3c0-2.8 2.6-4.6 6-4.600s6 1.8 6 4.600v3',
  speech: 'M4 5h16v11H11.500L7 20v-4H4V5ZM8 9h8M8 12.500h5',
  path: 'M6 4.500v15M6 7h9l3 2.5-3 2.500H6M6 12',
  globe: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM3.500 12h17M12 3.500c5 5.500 5 11.500 0 17-5-5.500-5-11.500 0-17Z',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM15.300 15.300 20.500 20.500',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6.500h5L5 7ZM19 7l-2.5 6.500h5L19 7Z',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** Every icon once, as symbols that `Icon` refers to. */
export const IconSprite = () => (
  <svg class="sprite" aria-hidden="true">
    {Object.entries(PATHS).map(([name, d]) => (
      <symbol id={`i-${name}`} viewBox="0 0 24 24" key={name}>
        <path d={d} />
      </symbol>
    ))}
  </svg>
);

/** A decorative icon; its meaning stands in the text beside it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
