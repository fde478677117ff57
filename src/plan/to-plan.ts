import type { Basis, Block } from '../core/block';
import type { Contact, OpeningHours } from '../core/contact';
import type { Words } from '../core/everyday-words';
import type { Flow } from '../core/flow-content';
import type { Plan, PlanSection } from '../core/plan';
import { MISSING } from '../core/missing';
import { commaList } from './comma-list';
import { dayNumber, type RawBlock, type RawPack, type RawSection } from './schema';

type RawBasis = Pick<RawBlock, 'source' | 'reading' | 'supplementary' | 'missing'>;

const basisOf = ({ source, reading, supplementary, missing }: RawBasis): Basis => {
  if (missing) return { kind: 'missing', units: [] };
  if (source !== undefined) return { kind: 'plan', units: source.split(' ') };
  if (reading !== undefined) return { kind: 'reading', units: reading.split(' ') };
  return { kind: 'supplementary', source: supplementary as string };
};

const blockOf = ({ source, reading, supplementary, missing, items, blocks, ...rest }: RawBlock): Block => ({
  ...rest,
  ...(rest.text === undefined ? {} : { basis: basisOf({ source, reading, supplementary, missing }) }),
  ...(items && { items: items.map(blockOf) }),
  ...(blocks && { blocks: blocks.map(blockOf) }),
});

const sectionOf = ({ body = [], sections = [], ...rest }: RawSection): PlanSection => ({ ...rest, body: body.map(blockOf), sections: sections.map(sectionOf) });

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const daysOf = (days: string): number[] => {
  const [first, last = first] = days.split('-').map((day) => dayNumber(day)) as [number, number?];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => ((first - 1 + i) % 7) + 1);
};

type RawContact = RawPack['contacts']['contacts'][number];

const hoursOf = (hours: NonNullable<RawContact['hours']>, zone: string): OpeningHours => ({
  zone,
  weekly: hours.weekly.map(({ days, opens, closes }) => ({ days: daysOf(days), opens: minutes(opens), closes: minutes(closes) })),
  holidays: hours.holidays.map(({ date, opens, closes }) => (opens === undefined || closes === undefined ? { date } : { date, opens: minutes(opens), closes: minutes(closes) })),
});

const contactOf = ({ source, reading, supplementary, missing, hours, closed, about, ...rest }: RawContact, { zone, callingCode }: RawPack['plan']): Contact => ({
  ...rest,
  dial: rest.number === MISSING ? '' : rest.number.length === 3 ? rest.number : callingCode + rest.number.replaceAll(' ', ''),
  basis: basisOf({ source, reading, supplementary, missing }),
  about: about.map(blockOf),
  ...(closed && { closed: blockOf(closed) }),
  ...(hours && { hours: hoursOf(hours, zone), hoursText: hours.text, hoursBasis: basisOf(hours), hoursVerified: { verified: hours.verified, ...(hours.until && { until: hours.until }) } }),
});

const flowOf = ({ intro, nodes, outcomes, after, ...rest }: RawPack['flows/*'][number]): Flow => ({
  ...rest,
  intro: intro.map(blockOf),
  nodes: nodes.map(({ source, reading, supplementary, missing, help, answers, ...node }) => ({
    ...node,
    basis: basisOf({ source, reading, supplementary, missing }),
    help: help.map(blockOf),
    answers: answers.map(({ to, ...answer }) => ({ ...answer, to: typeof to === 'string' ? [{ go: to }] : to })),
  })),
  outcomes: outcomes.map(({ blocks, ...outcome }) => ({ ...outcome, blocks: blocks.map(blockOf) })),
  after: after.map(blockOf),
});

const words = (list: string): string[] => list.split(' ').filter(Boolean);

/** What the search is told of a language. */
export const wordsOfPack = (raw: RawPack['words']): Words => ({
  ...raw,
  same: raw.same.map((list) => commaList(list)),
  groups: raw.groups.map(({ id, acute, neutral, says, with: company, without, to, never, absent }) => ({
    id,
    kind: acute ? 'acute' : neutral ? 'neutral' : 'lead',
    says: commaList(says),
    with: commaList(company),
    without: commaList(without),
    to: words(to ?? ''),
    never: words(never ?? ''),
    ...(absent !== undefined && { absent }),
  })),
});

/** Turns a pack's valid files into the one plan that everything else reads. */
export function toPlan(pack: string, raw: RawPack): Plan {
  const { plan } = raw;
  return {
    ...plan,
    pack,
    audience: blockOf(plan.audience),
    slots: plan.slots.map(({ value, ...slot }) => ({ ...slot, ...(value && { value: blockOf(value) }) })),
    slotMissing: blockOf(plan.slotMissing),
    document: plan.document.map(({ id, units, headings, ...rest }) => {
      const full = (unit: string): string => (/^fn\d+$/.test(unit) ? unit : `${id}.${unit}`);
      return { ...rest, id, units: words(units).map(full), headings: words(headings).map(full) };
    }),
    contacts: raw.contacts.contacts.map((contact) => contactOf(contact, plan)),
    sections: raw['sections/*'].map(sectionOf),
    screens: raw['screens/*'].map(({ blocks, ...screen }) => ({ ...screen, blocks: blocks.map(blockOf) })),
    footnotes: raw.footnotes.footnotes.map((note) => ({ id: note.id, number: note.number, text: note.text, basis: basisOf(note), ...(note.address && { address: note.address }) })),
    signs: {
      caveat: raw.signs.caveat.map(blockOf),
      groups: raw.signs.groups.map(({ id, name, signs, ...rest }) => ({ id, name, signs, basis: basisOf(rest) })),
      signs: raw.signs.signs.map(({ source, reading, supplementary, missing, explanation, acute, ...sign }) => ({
        ...sign, basis: basisOf({ source, reading, supplementary, missing }), explanation: blockOf(explanation), ...(acute && { acute: blockOf(acute) }),
      })),
    },
    laws: raw.laws.laws.map(({ body, ...law }) => ({ ...law, body: body.map(blockOf) })),
    provisions: raw.provisions.groups.map(({ intro, provisions, ...group }) => ({
      ...group,
      intro: intro.map(blockOf),
      provisions: provisions.map(({ source, reading, supplementary, missing, note, ...provision }) => ({ ...provision, basis: basisOf({ source, reading, supplementary, missing }), ...(note && { note: blockOf(note) }) })),
    })),
    roles: raw.roles.roles.map(({ does, ...role }) => ({ ...role, does: does.map(blockOf) })),
    steps: { intro: raw.steps.intro.map(blockOf), steps: raw.steps.steps.map(({ body, ...step }) => ({ ...step, body: body.map(blockOf) })) },
    glossary: raw.glossary.terms.map(({ id, term, text, items, ...rest }) => ({ id, term, text, basis: basisOf(rest), ...(items && { items: items.map(blockOf) }) })),
    flows: raw['flows/*'].map(flowOf),
    rehearsal: raw.rehearsal.cases.map(({ reads, ...one }) => ({ ...one, reads: reads.map(({ reading, ...read }) => ({ ...read, units: reading.split(' ') })) })),
    changes: raw.changes.changes,
    words: wordsOfPack(raw.words),
  };
}
