import { useEffect, useState } from 'preact/hooks';
import type { CardProps } from '../../core/island-props';

/** The marked signs on the call card: on the screen only, never printed, copied or sent. */
export function Card({ marks, signs, marked, none, toSigns }: CardProps & { marks: { subscribe(listener: (marks: readonly string[] | undefined) => void): () => void } }) {
  const [shown, setShown] = useState<readonly string[]>();
  useEffect(() => marks.subscribe(setShown), [marks]);
  if (!shown) return null;
  const inOrder = Object.keys(signs).filter((sign) => shown.includes(sign));
  return (
    <div class="marked">
      <h2>{marked}</h2>
      {inOrder.length > 0 ? <ul>{inOrder.map((sign) => <li key={sign} lang={signs[sign]?.lang}>{signs[sign]?.text}</li>)}</ul> : <p>{none}</p>}
      <p class="doors">
        <a class="door" href="#tegn">{toSigns}</a>
      </p>
    </div>
  );
}
