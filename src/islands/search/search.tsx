import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../core/fill';
import type { SearchProps } from '../../core/island-props';
import type { Found, FoundAnswer } from '../../core/search/find-answers';
import type { Piece } from '../../core/search/mark-words';
import { answerReader, type AnswerWords, type StatementWords } from './read-answer';

/** The search, once it is there. */
export interface SearchEngine {
  find(typed: string): Found;
  /** The part of a text to show, searched words marked. */
  excerpt(text: string, words: ReadonlySet<string>): Piece[];
}

/** Where the search comes from, and word of when what was typed must go. */
export interface SearchSource {
  load(): Promise<SearchEngine>;
  onClear(listener: () => void): () => void;
}

/** So long after the last letter the number of results is told to screen readers, ms. */
const TELL_AFTER = 700;

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;

const Citation = ({ badge, citation }: Pick<StatementWords, 'badge' | 'citation'>) => (
  <small class="basis">
    {badge && <span class={badge.extra ? 'badge extra' : 'badge'}>{badge.text}</span>} {citation}
  </small>
);

type Shown = SearchProps & { readonly engine: SearchEngine; readonly found: Found; readonly read: (id: string) => AnswerWords | undefined };

/** The excerpt of the statement that speaks most of what was asked. */
function bestOf(statements: readonly StatementWords[], { engine, found }: Shown): { statement: StatementWords | undefined; pieces: Piece[] } {
  const all = statements.map((statement) => {
    const pieces = engine.excerpt(statement.text, found.words);
    return { statement, pieces, marks: pieces.filter(({ marked }) => marked).length };
  });
  return all.reduce((best, next) => (next.marks > best.marks ? next : best), all[0] ?? { statement: undefined, pieces: [], marks: 0 });
}

function Result(shown: Shown & { answer: FoundAnswer }) {
  const { answer: { id, kind, units }, read, sign, caveat } = shown;
  const words = read(id);
  if (!words) return null;
  const { statement, pieces } = bestOf(words.statements, shown);
  const title = kind === 'sign' ? fill(sign, { number: id.replace(/\D/g, '') }) : words.title;
  return (
    <li class="result" data-result={id} data-source={units.join(' ')}>
      <a href={`#${id}`}>
        <b lang={words.lang}>{title}</b> {words.screen && <span class="hint">{words.screen}</span>}
        <span class="excerpt" lang={statement?.lang}><Pieces pieces={pieces} /></span>
      </a>
      {statement && <Citation {...statement} />}
      {kind === 'sign' && <p class="fine">{caveat}</p>}
    </li>
  );
}

/** Where the plan is silent: said plainly, with the statement that says so. */
function Absent({ id, absent, absentUnknown, engine, found, read }: Shown & { id: string }) {
  const words = id === '' ? undefined : read(id)?.statements[0];
  const links = id === '' ? [] : [...document.querySelectorAll<HTMLAnchorElement>(`#${id} .door`)];
  return (
    <li class="result absent" data-result="ikke-i-planen" data-source={(document.getElementById(id)?.querySelector<HTMLElement>('[data-source]')?.dataset['source']) ?? ''}>
      <b>{absent}</b>
      <span class="excerpt" lang={words?.lang}>{words ? <Pieces pieces={engine.excerpt(words.text, found.words)} /> : absentUnknown}</span>
      {words && <Citation {...words} />}
      {links.length > 0 && <p class="doors">{links.map((link) => <a key={link.hash} class="door" href={link.hash}>{link.textContent}</a>)}</p>}
    </li>
  );
}

/** Danger comes first, with the number to call. */
const Acute = ({ acute }: SearchProps) => (
  <li class="result danger" data-result="akut" data-source={acute.units}>
    <a href="#akut">
      <b>{acute.heading}</b>
      <span class="excerpt" lang={acute.text.lang}>{acute.text.text}</span>
    </a>
    <a class="call urgent" href={acute.call}>{acute.label}</a>
    <Citation badge={{ text: acute.badge, extra: false }} citation={acute.citation} />
  </li>
);

const countOf = ({ answers, acute, absent }: Found): number => answers.length + (acute ? 1 : 0) + (absent === undefined ? 0 : 1);

function Results(shown: Shown) {
  const { found, more, nearest } = shown;
  // What carries nothing may only be the beginning: no claim of what the plan says. The ways on stand right below.
  if (countOf(found) === 0) return <p class="result">{more}</p>;
  return (
    <ul class="results">
      {found.acute && <Acute {...shown} />}
      {found.absent !== undefined && <Absent {...shown} id={found.absent} />}
      {found.absent !== undefined && found.answers.length > 0 && <li class="nearest">{nearest}</li>}
      {found.answers.map((answer) => <Result key={answer.id} {...shown} answer={answer} />)}
    </ul>
  );
}

/** The search box and what it finds, as is typed. What is typed lives here and nowhere else. */
export function Search({ source, ...props }: SearchProps & { source: SearchSource }) {
  const [typed, setTyped] = useState('');
  const [engine, setEngine] = useState<SearchEngine>();
  const [failed, setFailed] = useState(false);
  const [told, setTold] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const read = useMemo(() => answerReader(), []);
  const asked = typed.trim() !== '';
  const found = useMemo(() => (engine && asked ? engine.find(typed) : undefined), [engine, typed, asked]);

  const load = (): void => void source.load().then((loaded) => {
    setEngine(loaded);
    setFailed(false);
  }, () => setFailed(true));
  useEffect(() => {
    const look = (): void => void (location.hash === '#soeg' && load());
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  useEffect(() => source.onClear(() => {
    // Not only through the state: the page may be kept as it stands in this very moment.
    if (input.current) input.current.value = '';
    setTyped('');
    setTold('');
  }), [source]);

  const count = found && countOf(found);
  useEffect(() => {
    const timer = setTimeout(() => setTold(count === undefined ? '' : count === 0 ? props.more : `${found?.absent === undefined ? '' : `${props.absent}. `}${fill(count === 1 ? props.one : props.many, { count })}`), TELL_AFTER);
    return () => clearTimeout(timer);
  }, [found]);

  const type = (text: string): void => {
    setTyped(text);
    if (!engine) load();
  };
  return (
    <div role="search" class="search">
      <label for="soeg-felt">{props.label}</label>
      <input ref={input} id="soeg-felt" type="search" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck={false} enterkeyhint="search" aria-describedby="soeg-privat"
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Firefox would follow the link that the same key has just brought the focus to.
          event.preventDefault();
          const first = event.currentTarget.closest('.search')?.querySelector<HTMLElement>('.results a');
          if (first) first.focus();
          else event.currentTarget.blur();
        }} />
      <p class="fine" id="soeg-privat">{props.privacy}</p>
      <p class="hidden" role="status">{told}</p>
      {failed && asked && <p>{props.failed}</p>}
      {found && engine && <Results {...props} engine={engine} found={found} read={read} />}
    </div>
  );
}
