import { useContext } from 'preact/hooks';
import { createContext } from 'preact';

/** Copies a text, and says whether that was possible. */
export const Copying = createContext<{ readonly copied: string | undefined; readonly copy: (text: string) => void }>({ copied: undefined, copy: () => undefined });

/** A file and a line, as a button that copies them. */
export function Place({ file, line }: { file: string; line: number }) {
  const { copied, copy } = useContext(Copying);
  const text = `${file}:${line}`;
  return (
    <button type="button" class="place" onClick={() => copy(text)}>
      <code>{text}</code> <span class="does">{copied === text ? 'Kopieret' : 'Kopiér'}</span>
    </button>
  );
}
