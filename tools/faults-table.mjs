// @ts-check

/** What is read of a vitest report here. @typedef {{ testResults: readonly { assertionResults: readonly { ancestorTitles: readonly string[], title: string, status: string, meta?: { saw?: string } }[] }[] }} FaultReport */
/** One form of a fault: what was injected and what had to hold, and what each engine saw ('' where no browser takes part). @typedef {{ number: string, injected: string, expected: string, saw: Map<string, string[]> }} Row */

const FAULTS = 35;
const NAME = /^(F\d\d) (.+?): (.+)$/;

const HEAD = `# Faults injected, and what was seen

Written by \`npm test\`, from what its tests saw: never by hand. Each fault is done to the production build; a control beside it shows that the same test without the fault comes out otherwise. Chromium tries every form of a fault, and has the controls; Firefox and WebKit try those that are named with them – fewer, for want of time and, in WebKit, of a driver that bears it. Where no engine is named, no browser takes part.

`;

/** The rows of the table, in the order of the faults. @param {readonly FaultReport[]} reports @returns {Row[]} */
export function faultRows(reports) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const { ancestorTitles, title, status, meta } of reports.flatMap(({ testResults }) => testResults.flatMap(({ assertionResults }) => assertionResults))) {
    const [, number = '', injected = '', expected = ''] = NAME.exec(title) ?? [];
    if (number === '' || status !== 'passed') continue;
    const engine = /^\[(\w+)\]/.exec(ancestorTitles.find((name) => name !== '') ?? '')?.[1] ?? '';
    const row = rows.get(title) ?? { number, injected, expected, saw: new Map() };
    const saw = meta?.saw ?? '';
    row.saw.set(saw, [...(row.saw.get(saw) ?? []), engine]);
    rows.set(title, row);
  }
  return [...rows.values()].sort((a, b) => compare(a.number, b.number) || compare(a.injected, b.injected) || compare(a.expected, b.expected));
}

/** The faults of which no test has passed, for example `F07`. @param {readonly Row[]} rows @returns {string[]} */
export const missingFaults = (rows) => Array.from({ length: FAULTS }, (_, at) => `F${String(at + 1).padStart(2, '0')}`).filter((number) => !rows.some((row) => row.number === number));

/** The page, as Markdown. @param {readonly Row[]} rows */
export const faultPage = (rows) => `${HEAD}| # | Injected | What must hold | Seen |\n|---|---|---|---|\n${rows.map(({ number, injected, expected, saw }) => `| ${number} | ${cell(injected)} | ${cell(expected)} | ${cell(seen(saw))} |\n`).join('')}`;

/** The table as lines for the terminal. @param {readonly Row[]} rows @returns {string[]} */
export const faultLines = (rows) => rows.map(({ number, injected, expected, saw }) => `${number}  ${injected}: ${expected}\n     ${seen(saw)}`);

/** @param {Row['saw']} saw */
const seen = (saw) => [...saw].sort(([, a], [, b]) => compare(named(a), named(b))).map(([words, engines]) => `${words}${named(engines) === '' ? '' : ` (${named(engines)})`}`).join('; ');

const LABELS = /** @type {Record<string, string>} */ ({ chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' });

/** @param {readonly string[]} engines */
const named = (engines) => [...new Set(engines)].sort().flatMap((engine) => LABELS[engine] ?? []).join(', ');

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
