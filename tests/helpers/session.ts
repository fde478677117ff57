import { startPlaywrightSession } from './playwright-session';
import { startWebKitSession } from './webkit-session';

/** A browser engine that the guide is tested in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What the page finds around it. Starting rejects where the engine cannot do it, so that no test passes on an emulation that was ignored. */
export interface SessionOptions {
  /** Size inside the window, CSS pixels; 360 × 640 unless told. WebKit's window is at least 447 wide inside. */
  viewport?: { width: number; height: number };
  /** False switches the page's own script off; `evaluate` then takes functions that return at once. */
  script?: boolean;
  colorScheme?: 'light' | 'dark';
  /** IANA name, for example `America/Nuuk`. */
  timezone?: string;
  /** ISO instant that the browser's pages begin at; it goes on from there, also while the browser starts. Not in WebKit, and never in workers. */
  clock?: string;
  /** A touch screen, on which `click` is a tap. Chromium only. */
  touch?: boolean;
  /** The browser's own text size, percent of its default, as a reader sets it. Not in WebKit. */
  textSize?: number;
  /** The reader's system asks for less motion. Not in WebKit. */
  reducedMotion?: boolean;
  /** The reader's system sets all colours. Chromium only. */
  forcedColors?: boolean;
  /** False: no name of a host can be resolved, only addresses lead anywhere. Not in WebKit. */
  names?: boolean;
  /** Keeps pages that are left alive for Back, as browsers do and Playwright's Chromium does not. */
  pageCache?: boolean;
}

/** One browser with a profile of its own, driven in the same way in every engine. */
export interface Session {
  readonly engine: Engine;
  /** What `restart` ends: the browser's process, or only its page (storage and caches stay in both). */
  readonly coldStart: 'process' | 'page';
  /** Resolves at load; rejects where nothing can be loaded, also offline. */
  open(url: string): Promise<void>;
  /** The page's `location.href`. */
  url(): Promise<string>;
  /** Runs a function in the page and awaits it; it sees its arguments (plain JSON) and nothing of the test. */
  evaluate<R, A extends unknown[]>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** A real click in the middle of the element, scrolled into view; waits up to 5 s for it to be there and on top. */
  click(selector: string): Promise<void>;
  /** A real key, named as in `KeyboardEvent.key`, also `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Types a text by real keys into what has the focus. */
  type(text: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** The folder that the browser writes its profile to; none in WebKit, which keeps it in memory. */
  readonly profile?: string;
  /** Kills the browser's processes as a phone does, with no time to tidy up; `restart` begins again. Not in WebKit. */
  crash(): Promise<void>;
  /** Leaves an origin this many bytes of storage, until the next `restart`. Chromium only. */
  limitStorage(origin: string, bytes: number): Promise<void>;
  /** Cold start on the same profile, with an empty page; Chromium and Firefox take other options along. */
  restart(change?: SessionOptions): Promise<void>;
  /** Shows the page in the style of a medium. Chromium only. */
  showAs(medium: 'screen' | 'print'): Promise<void>;
  /** The page as a PDF, on the paper that its style asks for. Not in WebKit. */
  pdf(): Promise<Uint8Array>;
  /** What assistive technology is told of an element, in Playwright's notation for its tree. Not in WebKit. */
  ariaTree(selector: string): Promise<string>;
  /** Writes a PNG of the window. */
  screenshot(path: string): Promise<void>;
  /** Logged and uncaught errors since the session began. Always empty in WebKit, which does not tell. */
  consoleErrors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a browser; the caller closes it. */
export function startSession(engine: Engine, options: SessionOptions = {}): Promise<Session> {
  return engine === 'webkit' ? startWebKitSession(options) : startPlaywrightSession(engine, options);
}
