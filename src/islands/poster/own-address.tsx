import { useEffect, useState } from 'preact/hooks';
import type { PosterProps } from '../../core/island-props';
import { guideAddress } from '../page-address';

/** Draws a text as a path over a square of `size` units. */
export type DrawCode = (text: string) => { readonly size: number; readonly path: string };

/** The address that the guide was opened at, in words and as a QR code; the code is drawn when the screen `at` is shown for the first time. */
export function OwnAddress({ at, draw, scan, code }: PosterProps & { at: string; draw: DrawCode }) {
  const [drawn, setDrawn] = useState<ReturnType<DrawCode>>();
  useEffect(() => {
    const look = (): void => {
      if (document.body.dataset['screen'] === at) setDrawn(draw(guideAddress()));
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [at, draw]);
  return (
    <div class="own-address">
      {drawn && (
        <svg role="img" aria-label={code} viewBox={`0 0 ${drawn.size} ${drawn.size}`} shape-rendering="crispEdges">
          <path fill="#fff" d={`M0 0h${drawn.size}v${drawn.size}H0z`} />
          <path d={drawn.path} />
        </svg>
      )}
      <p>
        {scan} <b>{guideAddress().replace(/^https?:\/\/([^/]*)\/$|^https?:\/\//, '$1')}</b>
      </p>
    </div>
  );
}
