import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstallProps } from '../../core/island-props';

/** A way to the home screen as the island sees it: by the browser's own question, or by hand on an iPhone. */
export type InstallOffer = { readonly kind: 'prompt'; ask(): Promise<void> } | { readonly kind: 'iphone' };

/** Gives an offer where there is one and the hint was not shown before; remembers that it was. */
export interface InstallSource {
  subscribe(listener: (offer: InstallOffer | undefined) => void): () => void;
  shown(): void;
}

/** How to keep the guide on the home screen: shown once, and closed by a tap. */
export function Install({ source, heading, android, button, iphone, dismiss }: InstallProps & { source: InstallSource }) {
  const [offer, setOffer] = useState<InstallOffer>();
  useEffect(() => source.subscribe(setOffer), [source]);
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only where it was seen: it stands on home, and the guide may have opened elsewhere.
    const look = (): void => {
      if (aside.current && aside.current.getClientRects().length > 0) source.shown();
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [offer, source]);
  if (!offer) return null;
  const close = (): void => setOffer(undefined);
  return (
    <aside ref={aside} class="install" aria-labelledby="h-install">
      <h2 id="h-install">{heading}</h2>
      <p>{offer.kind === 'prompt' ? android : iphone}</p>
      <p class="doors">
        {offer.kind === 'prompt' && <button type="button" class="strong" onClick={() => void offer.ask().then(close)}>{button}</button>}
        <button type="button" onClick={close}>{dismiss}</button>
      </p>
    </aside>
  );
}
