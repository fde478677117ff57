import type { ComponentChildren } from 'preact';

/** A screen of the guide: shown when it, or something in it, is the target of the address. */
export const Section = ({ id, heading, lang, children }: { id: string; heading: string; lang?: string | undefined; children: ComponentChildren }) => (
  <section id={id}>
    <h1 tabIndex={-1} lang={lang}>{heading}</h1>
    {children}
  </section>
);
