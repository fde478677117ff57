import { allPaths, graphOf } from '../../src/core/flow';
import type { Basis } from '../../src/core/block';
import type { Flow } from '../../src/core/flow-content';
import { within } from '../../src/core/walk';

/** What a spreadsheet takes for the beginning of UTF-8; without it, Excel reads æøå as something else. */
const MARK = '\uFEFF';

const cell = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const unitsOf = (bases: readonly (Basis | undefined)[]): string => [...new Set(bases.flatMap((basis) => (basis === undefined || basis.kind === 'supplementary' ? [] : basis.units)))].join(' ');

/** Every path through a flow as a table for a Danish spreadsheet: semicolons, CRLF. A row is a path: its questions and answers, where it ends, and the units of the plan that both rest on. */
export function flowTable(flow: Flow): string {
  const paths = allPaths(graphOf(flow));
  const longest = Math.max(...paths.map(({ trail }) => trail.length));
  const numbers = Array.from({ length: longest }, (_, at) => at + 1);
  const head = ['Vej', ...numbers.flatMap((number) => [`Spørgsmål ${number}`, `Svar ${number}`]), 'Udfald', 'Spørgsmålene hviler på', 'Udfaldet hviler på'];
  const rows = paths.map(({ trail, at }, index) => {
    const asked = trail.map(({ node }) => flow.nodes.find(({ id }) => id === node));
    const given = trail.flatMap(({ answer }, step) => [asked[step]?.question ?? '', asked[step]?.answers.find(({ id }) => id === answer)?.label ?? '']);
    const end = flow.outcomes.find(({ id }) => id === at);
    const rests = [...within(end?.blocks ?? [])].map(({ basis }) => basis);
    return [`${index + 1}`, ...given, ...Array.from({ length: 2 * (longest - trail.length) }, () => ''), end?.heading ?? '', unitsOf(asked.map((node) => node?.basis)), unitsOf(rests)];
  });
  return MARK + [head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}
