import type { Link } from '../core/block';
import type { Change, Plan } from '../core/plan';
import { SCREENS } from '../core/screens';
import { elementIds } from '../core/walk';
import type { FactChange } from './compare-facts';

const MOST_LINKS = 3;
/** What a reader of the guide sees. */
const SEEN: readonly FactChange['kind'][] = ['nummer', 'åbningstid', 'vej', 'tekst'];
const UNSEEN_OWNER = /^(?:kilden|planens afsnit|nyheden|søg)/;
const CONTACT = /^nummeret (\S+)$/;
const FLOW = /^forløbet (?<flow>\S+?)(?:, (?:spørgsmålet (?<node>[^\s,]+)|udfaldet \S+))?(?:, svaret (?<answer>\S+))?$/;

/** What is said of one change, and where it leads. */
interface Told {
  readonly sentence?: string;
  readonly link?: Link;
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function ofContact(plan: Plan, id: string, { field, kind, now }: FactChange): Told {
  const contact = plan.contacts.find((one) => one.id === id);
  if (!contact) return { sentence: `Nummeret »${id}« er taget ud.` };
  const { short, number, hoursText } = contact;
  const link = { to: 'kontakt', label: 'Alle numre' };
  if (field === 'number') return { sentence: `Nummeret til ${short} er nu ${number}.`, link };
  if (field.startsWith('hours.')) return kind !== 'åbningstid' ? { link } : { sentence: now === undefined && hoursText === undefined ? `Åbningstiden for ${short} er taget ud.` : ended(`Åbningstiden for ${short}: ${hoursText ?? 'rettet'}`), link };
  return { link };
}

function ofSign(plan: Plan, { owner, field, before }: FactChange): Told {
  const sign = plan.signs.signs.find(({ id }) => id === owner);
  if (!sign || field !== 'text') return {};
  const link = { to: owner, label: `Tegn ${sign.number}` };
  return { sentence: before === undefined ? `Nyt tegn ${sign.number}: »${sign.text}«.` : `Tegn ${sign.number} har fået en ny ordlyd: »${sign.text}«.`, link };
}

function ofFlow(plan: Plan, { owner, kind }: FactChange): Told {
  const { flow: id, node: asked, answer: given } = (FLOW.exec(owner)?.groups ?? {}) as { flow?: string; node?: string; answer?: string };
  const flow = plan.flows.find((one) => one.id === id);
  if (!flow) return {};
  const question = (node: string | undefined) => flow.nodes.find((one) => one.id === node);
  const node = question(asked);
  const answer = node?.answers.find((one) => one.id === given);
  const link = { to: flow.screen, label: plan.screens.find((screen) => screen.id === flow.screen)?.heading ?? question(flow.start)?.question ?? flow.screen };
  return { ...(kind === 'vej' && node && answer && { sentence: `Svaret »${answer.label}« på »${node.question}« fører et andet sted hen end før.` }), link };
}

function told(plan: Plan, change: FactChange, elements: ReadonlySet<string>): Told {
  const contact = CONTACT.exec(change.owner)?.[1];
  if (contact !== undefined) return ofContact(plan, contact, change);
  if (FLOW.test(change.owner)) return ofFlow(plan, change);
  const sign = ofSign(plan, change);
  return sign.sentence !== undefined || !elements.has(change.owner) ? sign : { link: { to: change.owner, label: 'Se teksten' } };
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** The entry for changes.yaml that tells readers of `changes`; nothing where they would notice none. */
export function proposeEntry(plan: Plan, changes: readonly FactChange[], today: string): Change | undefined {
  const seen = changes.filter(({ kind, owner }) => SEEN.includes(kind) && !UNSEEN_OWNER.test(owner));
  if (seen.length === 0) return undefined;
  const elements = new Set(elementIds(plan, SCREENS));
  const all = seen.map((change) => ({ change, ...told(plan, change, elements) }));
  const sentences = [...new Set(all.flatMap(({ sentence }) => sentence ?? []))];
  const others = all.filter(({ sentence, change }) => sentence === undefined && change.kind === 'tekst').map(({ change }) => change);
  const corrected = others.filter(({ before, now }) => before !== undefined && now !== undefined).length;
  const added = others.filter(({ before }) => before === undefined).length;
  const counts = [
    ...(corrected > 0 ? [count(corrected, 'tekst er rettet', 'tekster er rettet')] : []),
    ...(added > 0 ? [count(added, 'tekst er ny', 'tekster er nye')] : []),
    ...(others.length > corrected + added ? [count(others.length - corrected - added, 'tekst er taget ud', 'tekster er taget ud')] : []),
  ];
  const links = [...new Map(all.flatMap(({ link }) => (link && elements.has(link.to) ? [[link.to, link] as const] : []))).values()].slice(0, MOST_LINKS);
  const id = Array.from({ length: 99 }, (_, at) => `nyt-${today}${at === 0 ? '' : `-${at + 1}`}`).find((one) => !elements.has(one)) as string;
  return { id, date: today, text: [...sentences, ...(counts.length > 0 ? [`${counts.join(', ')}.`] : [])].join(' ') || 'Guiden er rettet.', ...(links.length > 0 && { links }) };
}

const quoted = (text: string): string => JSON.stringify(text);

/** An entry as it is put at the top of the list in changes.yaml. */
export const entryYaml = ({ id, date, text, links = [] }: Change): string =>
  [`  - id: ${id}`, `    date: ${date}`, `    text: ${quoted(text)}`, ...(links.length > 0 ? [`    links: [${links.map(({ to, label }) => `{ to: ${to}, label: ${quoted(label)} }`).join(', ')}]`] : [])].join('\n');
