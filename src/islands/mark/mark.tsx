import { useEffect, useState } from 'preact/hooks';
import type { MarkProps } from '../../core/island-props';

/** The marks as this island sees them. */
export interface MarkSource {
  /** Tells whether a sign is marked, `undefined` while the reader is asked about an older visit. */
  subscribe(sign: string, listener: (marked: boolean | undefined) => void): () => void;
  set(sign: string, marked: boolean): void;
}

/** The checkbox beside a sign. It marks, and nothing follows from it. */
export function Mark({ source, at, label }: MarkProps & { source: MarkSource; at: string }) {
  const [marked, setMarked] = useState<boolean>();
  useEffect(() => source.subscribe(at, setMarked), [source, at]);
  if (marked === undefined) return null;
  const mark = (checked: boolean): void => {
    // At once: the visit may still be on its way from storage, and a clearing must find what it has to undo.
    setMarked(checked);
    source.set(at, checked);
  };
  return (
    <label class="mark">
      <input type="checkbox" checked={marked} aria-labelledby={`${at}-mark ${at}-text`} onChange={({ currentTarget: { checked } }) => mark(checked)} /> <span id={`${at}-mark`}>{label}</span>
    </label>
  );
}
