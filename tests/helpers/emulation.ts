import type { Session, SessionOptions } from './session';

/** The size inside the window where a test names none. */
export const PHONE = { width: 360, height: 640 };

/** WebKit's window cannot be narrower, because of its toolbar. */
const WEBKIT_MIN_WIDTH = 447;

/** Rejects where the page does not see what the options promise: engines ignore emulations without an error. */
export async function assertEmulation(session: Session, options: SessionOptions): Promise<void> {
  const page = await session.evaluate(readEnvironment, options.timezone);
  const { width, height } = options.viewport ?? PHONE;
  const wanted = {
    width: session.engine === 'webkit' ? Math.max(width, WEBKIT_MIN_WIDTH) : width,
    height,
    script: options.script ?? true,
    colorScheme: options.colorScheme ?? 'light',
    timezone: options.timezone ?? page.timezone,
    touch: options.touch ?? false,
    textSize: options.textSize ?? 100,
    reducedMotion: options.reducedMotion ?? false,
    forcedColors: options.forcedColors ?? false,
  };
  for (const [name, value] of Object.entries(wanted)) {
    const seen = page[name as keyof typeof wanted];
    if (seen !== value) throw new Error(`${session.engine}: the page sees ${name} ${String(seen)}, not ${String(value)}`);
  }
  const away = options.clock === undefined ? 0 : Math.abs(page.now - Date.parse(options.clock));
  if (away > 60_000) throw new Error(`${session.engine}: the page's clock is ${new Date(page.now).toISOString()}, not ${String(options.clock)}`);
}

function readEnvironment(timezone?: string) {
  const root = document.documentElement;
  const script = document.createElement('script');
  script.textContent = 'document.documentElement.dataset.script = "on"';
  root.append(script);
  script.remove();
  const scriptRan = root.dataset.script === 'on';
  delete root.dataset.script;
  // By the hour in winter and summer: engines name some zones differently, for example America/Godthab for America/Nuuk.
  const hours = (timeZone?: string) => [0, 6].map((month) => new Date(Date.UTC(2026, month, 1)).toLocaleString('en', { timeZone })).join();
  return {
    width: innerWidth,
    height: innerHeight,
    script: scriptRan,
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    timezone: timezone && hours(timezone) === hours() ? timezone : Intl.DateTimeFormat().resolvedOptions().timeZone,
    touch: navigator.maxTouchPoints > 0,
    textSize: (Number.parseFloat(getComputedStyle(root).fontSize) / 16) * 100,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    forcedColors: matchMedia('(forced-colors: active)').matches,
    now: Date.now(),
  };
}
