import type { ComponentChildren } from 'preact';

/** A screen of the guide: shown when it, or something in it, is the target of the address. */
export const Section = ({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) => (
  <section id={id} aria-labelledby={`h-${id}`}>
    <h1 id={`h-${id}`} tabIndex={-1}>{heading}</h1>
    {children}
  </section>
);
