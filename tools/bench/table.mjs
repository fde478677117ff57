// @ts-check
/** @typedef {import('./figures.mjs').Row} Row */
/** @typedef {import('./figures.mjs').Unit} Unit */

/** @type {Readonly<Record<Unit, (value: number) => string>>} */
const WRITTEN = {
  s: (value) => `${(value / 1000).toFixed(2)} s`,
  ms: (value) => `${Math.round(value)} ms`,
  kB: (value) => `${(value / 1000).toFixed(1)} kB`,
  MB: (value) => `${(value / 2 ** 20).toFixed(2)} MB`,
  shift: (value) => (value === 0 ? '0' : value.toFixed(3)),
  count: (value) => String(Math.round(value * 10) / 10),
};

/** A value with its unit; a dash where there is none. @param {Unit} unit @param {number | undefined} value */
export const written = (unit, value) => (value === undefined ? '–' : WRITTEN[unit](value));

/** @param {Row} row */
function targetText({ target, unit }) {
  if (!target) return '';
  if ('most' in target) return target.most === 0 ? '0' : `≤ ${written(unit, target.most)}`;
  return 'times' in target ? `≤ ${target.times} ×` : `≤ floor + ${written(unit, target.more)}`;
}

/** A table in Markdown whose columns also stand under each other where nothing draws it. @param {readonly (readonly string[])[]} lines the first is the head @returns {string[]} */
export function table(lines) {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(3, ...lines.map((line) => (line[at] ?? '').length)));
  const drawn = lines.map((line) => `| ${widths.map((width, at) => (line[at] ?? '').padEnd(width)).join(' | ')} |`);
  return [drawn[0] ?? '', `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...drawn.slice(1)];
}

/** Whether a target is met, in a word. @param {boolean} met */
export const metText = (met) => (met ? 'yes' : '**no**');

/** The figures beside their floors and targets. @param {readonly Row[]} rows @returns {string[]} */
export const figureTable = (rows) => table([
  ['', 'guide', 'floor', 'floor + worker', 'ratio', 'target', 'met'],
  ...rows.map((row) => [row.name, written(row.unit, row.value), written(row.unit, row.floor), written(row.unit, row.kept), row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`, targetText(row), row.met === undefined ? '' : metText(row.met)]),
]);
