import { graphOf } from '../core/flow';
import type { CardProps, FlowProps, HoursProps, MarkProps, OfflineProps, SearchProps, VisitProps } from '../core/island-props';
import type { Flow } from '../core/flow-content';
import type { Plan } from '../core/plan';
import { typeset } from '../core/rich-text';
import { within } from '../core/walk';
import { writtenDate } from '../i18n/dates';
import type { Guide } from '../parts/guide-context';
import { callAddress } from '../parts/call-link';
import { placesOf } from '../parts/citation';
import { spokenText } from './spoken-text';
import { summerTimeOf } from './summer-time-of';

/** What the islands are given that come to life with the first script, by the key that their elements name. Part of the document. */
export function islandData({ plan, t, builtOn }: Guide): Record<string, HoursProps | OfflineProps | MarkProps | CardProps | VisitProps | FlowProps | SearchProps> {
  const builtAt = builtOn === undefined ? undefined : Date.parse(builtOn);
  const hours = plan.contacts.flatMap(({ id, hours: opening }) => (opening ? [[`hours-${id}`, {
    hours: { ...opening, summer: summerTimeOf(opening.zone, builtAt) },
    builtAt,
    open: t('hours.open'),
    openAlways: t('hours.open-always'),
    closed: t('hours.closed'),
    closedDay: t('hours.closed-day'),
    days: t('hours.days').split(','),
    clock: t('language.clock'),
  } satisfies HoursProps] as const] : []));
  const offline: OfflineProps = {
    locale: t('language.locale'),
    ...(builtOn !== undefined && { built: { on: builtOn, text: writtenDate(builtOn, t('language.locale')) } }),
    filling: t('offline.filling'),
    ready: t('offline.ready'),
    version: t('offline.version'),
    versionUndated: t('offline.version-undated'),
    failed: t('offline.failed'),
    none: t('offline.none'),
    safari: t('offline.safari'),
    updateReady: t('update.ready'),
    updateApply: t('update.apply'),
    repair: t('check.repair'),
  };
  const mark: MarkProps = { label: t('signs.mark') };
  const card: CardProps = { signs: Object.fromEntries(plan.signs.signs.map(({ id, text, lang }) => [id, spokenText(typeset(text), lang)])), marked: t('card.marked'), none: t('card.none'), toSigns: t('card.to-signs') };
  const visit: VisitProps = {
    moment: { today: t('visit.today'), tomorrow: t('visit.tomorrow'), yesterday: t('visit.yesterday'), clock: t('language.clock') },
    marksFrom: t('visit.marks-from'),
    answersFrom: t('visit.answers-from'),
    goOn: t('visit.go-on'),
    afresh: t('visit.afresh'),
    afreshClears: t('visit.afresh-clears'),
    until: t('visit.until'),
    memory: t('visit.memory'),
    clear: t('visit.clear'),
    clearAndHide: t('visit.clear-and-hide'),
  };
  const flows = plan.flows.map((flow) => [`flow-${flow.id}`, flowProps(flow, plan, t)] as const);
  return { ...Object.fromEntries(hours), ...Object.fromEntries(flows), offline, mark, card, visit, search: searchProps(plan, t) };
}

function flowProps(flow: Flow, plan: Plan, t: Guide['t']): FlowProps {
  const words = flow.nodes.map(({ id, question, basis, answers, lang }) => {
    const cites = placesOf(basis, plan).map(({ label, anchor }) => ({ label: t('cite.plan', { label }), anchor }));
    return [id, { question: spokenText(question, lang), kind: basis.kind === 'reading' ? `${t('kind.reading')} ${t('kind.reading.of')}` : basis.kind === 'missing' ? t('kind.missing') : '', cites, answers: Object.fromEntries(answers.map((answer) => [answer.id, spokenText(answer.label, answer.lang)])) }] as const;
  });
  return { id: flow.id, graph: graphOf(flow), words: Object.fromEntries(words), answered: t('flow.answers'), why: t('flow.why'), change: t('flow.change'), afresh: t('flow.afresh') };
}

function searchProps(plan: Plan, t: Guide['t']): SearchProps {
  const emergency = plan.contacts.find(({ id }) => id === plan.emergency);
  const blocks = [...within(plan.screens.find(({ id }) => id === 'akut')?.blocks ?? [])];
  const units = [...new Set(blocks.flatMap(({ basis }) => (basis?.kind === 'plan' ? basis.units : [])))];
  const first = blocks.find(({ text }) => text !== undefined);
  const cites = placesOf({ kind: 'plan', units }, plan).map(({ label }) => t('cite.plan', { label })).join(' ');
  return {
    label: t('search.label'),
    privacy: t('search.privacy'),
    failed: t('search.failed'),
    one: t('search.one'),
    many: t('search.many'),
    absent: t('search.absent'),
    absentUnknown: t('search.absent-unknown'),
    more: t('search.more'),
    nearest: t('search.nearest'),
    sign: t('search.sign'),
    caveat: t('signs.short'),
    acute: {
      heading: t('search.acute'),
      text: spokenText(first?.text ?? '', first?.lang),
      call: emergency ? callAddress(emergency) : '#akut',
      label: emergency?.dial ? t('call.number', { number: emergency.number }) : t('call.missing'),
      units: units.join(' '),
      badge: t(units.length > 0 ? 'kind.reading' : 'kind.missing'),
      citation: units.length > 0 ? `${t('kind.reading.of')} ${cites}` : '',
    },
  };
}
