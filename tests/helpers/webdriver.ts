import { setTimeout as delay } from 'node:timers/promises';

/** An error that the driver answered, with the code of the W3C protocol, for example `no such element`. */
export class WebDriverError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message ? `${code}: ${message}` : code);
    this.code = code;
  }
}

/** Sends one command and gives its value. */
export type SendCommand = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Commands to the driver at an origin; plain W3C WebDriver. */
export function driverAt(origin: string): SendCommand {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      signal: AbortSignal.timeout(60_000),
      // A driver refuses a POST without a JSON object, even where the command takes nothing.
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new WebDriverError(error, message);
  };
}

/** Resolves when the driver takes commands; rejects after ten seconds. */
export async function driverReady(send: SendCommand): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      await send('GET', '/status');
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(20);
    }
  }
}

const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  Delete: '\uE017',
};

/** The actions that press and release a key, or keys held together as in `Shift+Tab`. */
export function keyActions(key: string): object {
  const values = key.split(/(?<=.)\+/).map((name) => KEYS[name] ?? name);
  const unknown = values.find((value) => [...value].length !== 1);
  if (unknown !== undefined) throw new Error(`press("${key}"): unknown key "${unknown}"`);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] };
}
