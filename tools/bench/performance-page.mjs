// @ts-check
import { figureTable, table, written } from './table.mjs';

/** @typedef {import('./figures.mjs').Row} Row */

/** What the page is made of; `sizes`, `growth` and `lighthouse` are lines of Markdown. @typedef {{ runs: number, slowdown: number, speed: import('./link.mjs').Speed, rows: readonly Row[], scripts: readonly import('./executed.mjs').Executed[], sizes: readonly string[], growth: readonly string[], lighthouse: readonly string[] }} Measured */

/** Script that ran before anybody touched the page, file by file. @param {Measured['scripts']} scripts */
export const scriptTable = (scripts) => table([
  ['script', 'first visit', 'later visit', 'of'],
  ...scripts.map(({ name, length, executed, again }) => [name || 'the line in the document', written('kB', executed), written('kB', again), written('kB', length)]),
]);

/** docs/performance.md as text. @param {Measured} measured */
export const performancePage = ({ runs, slowdown, speed, rows, scripts, sizes, growth, lighthouse }) => `# Performance

Written by \`npm run bench\`, which builds the guide and measures it; do not edit it by hand. The figures are of the emulated phone described below, on the machine that measured last. **Read the columns against each other**: the ratios hardly change from one machine to the next, the seconds do.

## The guide against its own floor

The *floor* is the very document that was built, with scripts, their data and the manifest taken out: what a single hand-written HTML file of that content costs. *Floor + worker* is the same with the smallest service worker there can be, which keeps that one document. Each figure is the median of ${runs} runs.

${figureTable(rows).join('\n')}

Script that runs before anybody touches the page. A first visit shows home alone; a later one also reads what was kept, and looks for a newer edition:

${scriptTable(scripts).join('\n')}

## Sizes

Bytes over the wire (brotli) and files, by language. The budgets stand in [tools/bench/budgets.json](../tools/bench/budgets.json); \`npm test\` holds them.

${sizes.join('\n')}

## Growth

The guide in its own language, with so many times its content: real packs that keep every content rule, in which signs, laws, sections, roles, steps, words and answers are repeated with ids of their own and in other words. [architecture.md](architecture.md#growth) says what follows from it.

${growth.join('\n')}

## Lighthouse

${lighthouse.join('\n')}

## How it is measured

- **The server** sends the built folder over https and HTTP/2, with the headers and the brotli that the build wrote. What is asked for most urgently goes first (RFC 9218).
- **The link** stands around the server, not in the page, so that page and service worker share it: ${speed.bitsPerSecond / 1000} kbit/s each way and ${speed.roundTrip} ms there and back, with the handshakes of TCP and TLS and TCP's slow start from ten segments; nothing is lost. The first byte of the document can come after three round trips at the earliest. \`tests/unit/bench.test.ts\` holds it against arithmetic.
- **The phone** is Chromium with a screen of 360 × 640 at two pixels each, touch, Danish, and the page's processor slowed down ${slowdown} times. The worker's own thread cannot be slowed. Each run begins with a new browser process and an empty profile.
- **The runs are interleaved**: guide, floor and floor + worker take turns, in another order each time, each waits until the machine has little else to do, and is made again where other work disturbed it.
- *Call link can be tapped*: a \`tel:\` link lies on the screen, a tap on it would reach it, a frame with it has been drawn and a task has run since.
- *Ready offline*: \`data-offline="ready"\` on the root element, which the guide says once the worker has read back everything of the opened language, search and settings included. The smallest worker's page says it once its document has been read back.
- *Second start*: the server is stopped, and the same profile opened in a new browser process.
- *Keystroke* and *tap*: from the event to the frame that shows its last change, after the second start; the median of a word typed letter by letter, and of a walk through "Skal jeg handle?". The floor of the tap is the floor's document in which the smallest script shows one question after the other, and does nothing else.
- *Script executed*: V8's precise coverage, decoded bytes, until the page has been idle for some seconds and nobody has touched it; the figure is that of the first visit. Nothing that runs later waits for a time to pass: it waits for a touch, a key, a scroll, another screen, or the end of home coming into sight.
- *Layout shift on any screen*: each screen is opened by a new phone at its own address over the slow link, by day and by night, and all of them are gone through one after the other; the worst of these counts.
- *Blocking time* is what long tasks take beyond 50 ms each, from the start of the navigation until nothing more is fetched.
`;
