import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allPaths, graphOf } from '../../src/core/flow';
import type { Plan } from '../../src/core/plan';
import { createTranslator } from '../../src/i18n/translator';
import { loadGuide } from '../../src/plan/load-plan';
import { drawFlows } from '../../tools/flows/draw-flows';
import { shapeOf } from '../../tools/flows/flow-shape';
import { flowTable } from '../../tools/flows/flow-table';
import { layOut, type Box } from '../../tools/flows/lay-out';
import { setArrow, setPart } from '../../tools/flows/set-words';
import { widthOf, wrapText } from '../../tools/flows/wrap-text';
import { packFolder } from '../helpers/sample-plan';
import { temporaryFolder } from '../helpers/temporary-folder';

const { plans } = loadGuide(packFolder());
const drawn = await Promise.all(plans.map((plan) => drawFlows(plan, plans.map(({ language }) => language))));
const drawings = drawn.flat();
const flows = plans.flatMap((plan) => plan.flows.map((flow) => ({ plan, flow, name: `${flow.id} in ${plan.language}` })));
const wordsIn = (svg: string): string => svg.replaceAll(/<style>.*?<\/style>/g, '').replaceAll('<tspan', ' <tspan').replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ').replaceAll('&amp;', '&');
const overlap = (one: Box, other: Box): boolean => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

describe('the drawing of a flow', () => {
  it.each(flows)('$name lets no box or answer lie on another', async ({ plan, flow }) => {
    const { parts, arrows } = shapeOf(flow, plan, createTranslator(plan.language));
    const places = await layOut(parts.map(setPart), arrows.map(setArrow));
    const boxes = [...places.parts.map(({ place }) => place), ...places.arrows.map(({ way }) => way.label)];
    expect(boxes.length).toBe(flow.nodes.length + flow.outcomes.length + arrows.length);
    expect(boxes.filter((box, at) => boxes.some((other, index) => index > at && overlap(box, other)))).toEqual([]);
  });
  it('carries every question, answer and outcome, in the words of its language', () => {
    drawings.forEach(({ svg, flow }, at) => {
      const words = wordsIn(svg);
      const { plan } = flows[at] as { plan: Plan };
      for (const { text, rests } of shapeOf(flow, plan, createTranslator(plan.language)).parts) for (const line of [text, ...rests]) expect(words, `${flow.id} ${plan.language}`).toContain(line.replaceAll(/\s+/g, ' '));
      for (const { label, to } of flow.nodes.flatMap(({ answers }) => answers)) if (to.length === 1) expect(words).toContain(label);
      for (const { spelt } of flow.nodes.flatMap(({ answers }) => answers.flatMap(({ to }) => to))) if (spelt !== undefined) expect(words).toContain(spelt);
    });
    expect(drawings.map(({ file }) => file)).toEqual(['handl.svg', 'del.svg', 'en/handl.svg', 'en/del.svg']);
    for (const { svg, width, height } of drawings) expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(drawings.map(({ svg }) => svg.includes('Unofficial translation'))).toEqual([false, false, true, true]);
  });
  it('marks the way to the police by more than its colour', () => {
    for (const { plan, flow } of flows) expect(shapeOf(flow, plan, createTranslator(plan.language)).arrows.filter(({ acute }) => acute).map(({ to }) => to)).toEqual(['politi', 'tvivl']);
    for (const { svg } of drawings) {
      expect(svg).toMatch(/class="sdanger" stroke="#b0131d" stroke-width="4.5"><path[^>]*><path[^>]*><\/g>/);
      expect(svg.match(/l12-21 12 21z/g)).toHaveLength(3);
    }
  });
  it('is small, the same each time, and asks nobody for anything', async () => {
    for (const { svg } of drawings) {
      expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(3_000);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|style="|NaN|undefined/);
    }
    expect(await drawFlows(plans[0], ['da', 'en'])).toEqual(drawn[0]);
  });
});

describe('words in the drawing', () => {
  it('are broken where they may, and as evenly as the lines allow', () => {
    expect(wrapText('Er der et barn på 18 år – fx i hjemmet?', 10, 86)).toEqual(['Er der et barn', 'på 18\u00A0år\u00A0– fx i', 'hjemmet?']);
    expect(wrapText('Kriminalitetsforebyggende', 10, 20)).toEqual(['Kriminalitetsforebyggende']);
    for (const line of wrapText('Du kan også have pligt til at underrette – og du kan ringe til hotlinen', 15, 200)) expect(widthOf(line, 15)).toBeLessThanOrEqual(200);
  });
});

describe('the table of all paths', () => {
  const [act] = plans[0].flows;
  if (!act) throw new Error('no flow in the pack');
  const rows = flowTable(act).split('\r\n');

  it('opens in a Danish spreadsheet: marked as UTF-8, semicolons, every row as long as its head', () => {
    expect(rows[0]).toMatch(/^\uFEFFVej;Spørgsmål 1;Svar 1;/);
    const columns = rows[0]?.split(';').length;
    for (const row of rows.slice(0, -1)) expect(row.replaceAll(/"(?:[^"]|"")*"/g, '').split(';')).toHaveLength(columns ?? 0);
  });
  it('has a row for each path, with what its questions and its outcome rest on', () => {
    expect(rows).toHaveLength(allPaths(graphOf(act)).length + 2);
    expect(rows[1]).toBe('1;Er nogen i fare, eller kan det ikke vente?;Ja;;;;;;;;;Kom i sikkerhed, og ring til politiet nu;5.3.1.p1;5.3.1.p1 6.bl133.p1');
  });
  it('quotes what would end a cell', () => {
    const [outcome] = act.outcomes;
    const odd = { ...act, outcomes: [{ ...outcome, heading: 'Ring; sig "hej"' }, ...act.outcomes.slice(1)] } as typeof act;
    expect(flowTable(odd)).toContain(';"Ring; sig ""hej""";');
  });
});

it('npm run flows writes drawings and tables into the folder that it is told', async () => {
  const folder = temporaryFolder();
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL('../../tools/flows.mjs', import.meta.url)), folder.path], { env: { ...process.env, PACK: 'koebenhavn' } });
    expect(readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.')).toSorted()).toEqual(['del.csv', 'del.svg', 'en/del.svg', 'en/handl.svg', 'handl.csv', 'handl.svg']);
    expect(readFileSync(join(folder.path, 'handl.svg'), 'utf8')).toBe(drawings[0]?.svg);
  } finally {
    await folder.remove();
  }
});
