import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AuthorState } from '../author-state';
import { originFinder, type Found } from './find-origin';
import { Copying } from './place';
import { Errors, Remarks } from './problems';
import { Source } from './source';
import { mark, shownTexts, watchGuide } from './watch-guide';

const SAID_FOR = 4_000;

/** The page for authors: the guide as a phone shows it, what is wrong with its content, and where each text comes from. `guide` is the guide's path. */
export function AuthorPanel({ guide }: { guide: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<AuthorState>();
  const [shown, setShown] = useState<Document>();
  const [found, setFound] = useState<Found>();
  const [held, setHeld] = useState(false);
  const [copied, setCopied] = useState<string>();
  const [said, setSaid] = useState('');

  const find = useMemo(() => originFinder(state?.origins[shown?.documentElement.lang ?? ''] ?? []), [state, shown]);
  // The listeners of the frame stay; what they look at does not.
  const now = useRef({ find, held });
  now.current = { find, held };

  const show = (element: Element | undefined): void => {
    const next = element && now.current.find(element);
    // Pointing at the space between texts leaves the last one in view.
    if (next?.kind === 'none' && next.element.matches('main, section, body, html')) return;
    mark(frame.current?.contentDocument, next?.element);
    setFound(next);
  };
  const leave = (): void => {
    setHeld(false);
    show(undefined);
  };
  const read = async (): Promise<void> => setState(await (await fetch('tilstand.json')).json() as AuthorState);

  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    watchGuide(current, {
      loaded(document) {
        setShown(document);
        setHeld(false);
        setFound(undefined);
        void read();
      },
      moved: (hash) => history.replaceState(null, '', hash === '' ? location.pathname : hash),
      pointed: (element) => now.current.held || show(element),
      picked(element) {
        setHeld(true);
        show(element);
      },
      left: leave,
    });
    current.src = guide + location.hash;
  }, []);
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(() => {
      setCopied(text);
      setSaid(`Kopieret: ${text}`);
    }, () => setSaid('Browseren lod sig ikke kopiere til. Markér filen og linjen, og kopiér dem selv.'));
  };
  const step = (by: 1 | -1): void => {
    if (!shown) return;
    const texts = shownTexts(shown, (element) => {
      const one = find(element);
      return one.element === element && one.kind === 'whole';
    });
    const at = found ? texts.indexOf(found.element) : -1;
    const next = texts[at === -1 ? (by === 1 ? 0 : texts.length - 1) : (at + by + texts.length) % texts.length];
    setHeld(true);
    show(next);
    next?.scrollIntoView({ block: 'center' });
  };

  return (
    <Copying.Provider value={{ copied, copy }}>
      <iframe ref={frame} title="Guiden" />
      <main>
        <header>
          <h1>Forhåndsvisning</h1>
          <p class="lead">{state?.folder} – guiden følger med, når du gemmer.</p>
        </header>
        {state && <Errors state={state} />}
        <p class="hidden" role="status">{said}</p>
        <Source found={found} behind={state?.behind ?? false} held={held} onStep={step} onLeave={leave} />
        {state && <Remarks state={state} />}
      </main>
    </Copying.Provider>
  );
}
