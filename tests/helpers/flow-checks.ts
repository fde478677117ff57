import { allPaths, graphOf, type Answers } from '../../src/core/flow';
import type { Block } from '../../src/core/block';
import type { Flow, Outcome } from '../../src/core/flow-content';
import { within } from '../../src/core/walk';

/** A promise over all paths of a flow: gives what breaks it, nothing where it is kept. */
export type Check = (flow: Flow) => string[];

interface Ending {
  readonly answers: Answers;
  readonly outcome: Outcome;
  readonly path: string;
}

const UNSURE = 'ved-ikke';
/** "du skal selv underrette", whichever word comes first. */
const DUTY = /(du \*\*skal\*\*|\*\*skal\*\* du) selv underrette/i;
const CONDITION = /^(Er|Hvis|Kan) /;
const HONEST = 'Det står ikke i planen – spørg din leder eller kommunens jurister.';
const NOT_TO_INVESTIGATE = /må oplysningerne \*\*ikke\*\* gives videre for at efterforske straffesager/;
const LEAVE = /(?<!\p{L})(du må|må du|du har (ret|lov)|har du (ret|lov)|du kan( godt)? (dele|give|videregive|fortælle|sige)|kan du( godt)? (dele|give|videregive|fortælle|sige))(?!\p{L})/iu;

const flat = (blocks: readonly Block[]): Block[] => [...within(blocks)];
const words = (blocks: readonly Block[]): string => flat(blocks).map(({ heading, label, text }) => [heading, label, text].filter(Boolean).join(' ')).join('\n');
const numbers = (blocks: readonly Block[]): string[] => flat(blocks).flatMap(({ call, contact }) => [call, contact].filter((id) => id !== undefined));
const leadsTo = (block: Block | undefined, to: string): boolean => block?.links?.some((link) => link.to === to) ?? false;
const units = ({ basis }: Block): readonly string[] => (basis && basis.kind !== 'supplementary' ? basis.units : []);
const cites = (blocks: readonly Block[], unit: string): boolean => flat(blocks).some((block) => units(block).includes(unit));

/** Every path of a flow with the outcome that it ends in. */
function endings(flow: Flow): Ending[] {
  return allPaths(graphOf(flow)).map(({ trail, at }) => {
    const outcome = flow.outcomes.find(({ id }) => id === at);
    if (!outcome) throw new Error(`no outcome "${at}" in the flow "${flow.id}"`);
    return { answers: Object.fromEntries(trail.map(({ node, answer }) => [node, answer])), outcome, path: `${trail.map(({ node, answer }) => `${node}=${answer}`).join(' ')} → ${at}` };
  });
}

const overEndings = (wrong: (ending: Ending, flow: Flow) => string | false): Check => (flow) => endings(flow).flatMap((ending) => {
  const fault = wrong(ending, flow);
  return fault === false ? [] : [`${ending.path}: ${fault}`];
});

/** Every question and every outcome lies on some path. */
export const allReached: Check = (flow) => {
  const met = new Set(endings(flow).flatMap(({ answers, outcome }) => [...Object.keys(answers), outcome.id]));
  return [...flow.nodes, ...flow.outcomes].filter(({ id }) => !met.has(id)).map(({ id }) => `${id} is never reached`);
};

/** No path asks more than five questions. */
export const fiveQuestions = overEndings(({ answers }) => Object.keys(answers).length > 5 && 'more than five questions');

/** Every question can be answered with "ved ikke". */
export const unsureEverywhere: Check = ({ nodes }) => nodes.filter(({ answers }) => !answers.some(({ id, label }) => id === UNSURE && label === 'Ved ikke')).map(({ id }) => `${id} has no "Ved ikke"`);

/** Every question says what it rests on. */
export const questionsRest: Check = ({ nodes }) => nodes.filter(({ basis }) => (basis.kind === 'supplementary' ? !basis.source : !basis.units.some(Boolean))).map(({ id }) => `${id} rests on nothing`);

/** Every outcome opens with something to do. */
export const firstThingToDo: Check = ({ outcomes }) => outcomes.filter(({ blocks: [first] }) => !first?.call && !first?.contact && !first?.links && !first?.address).map(({ id }) => `${id} does not open with something to do`);

/** Read without script, every part is named by a link that tells its way on from the others. */
export const readWithoutScript: Check = (flow) => {
  const met = new Set([flow.start]);
  for (const id of met) {
    const edges = flow.nodes.find((node) => node.id === id)?.answers.flatMap(({ to }) => (to.length === 1 ? to : to.filter(({ spelt }) => spelt))) ?? [];
    for (const { go } of edges) met.add(go);
  }
  return [...flow.nodes, ...flow.outcomes].filter(({ id }) => !met.has(id)).map(({ id }) => `${id} cannot be reached without script`);
};

/** Danger ends with the police: 112 first, no hotline. */
export const dangerIsForThePolice = overEndings(({ answers, outcome }, { after }) => {
  if (answers['akut'] !== 'ja') return false;
  if (outcome.id !== 'politi') return 'danger does not end with the police';
  if (outcome.blocks[0]?.call !== 'alarm-112' || numbers(outcome.blocks)[0] !== 'alarm-112') return '112 does not come first';
  return numbers([...outcome.blocks, ...after]).includes('hotline') && 'danger shows the hotline';
});

/** Danger also says, on a condition, that the reader notifies afterwards. */
export const dangerKeepsTheDuty = overEndings(({ answers, outcome }, { after }) => answers['akut'] === 'ja'
  && !flat([...outcome.blocks, ...after]).some((block) => CONDITION.test(block.text ?? '') && /offentligt ansat/.test(block.text ?? '') && /underret/.test(block.text ?? '') && leadsTo(block, 'underret'))
  && 'danger carries no conditional duty');

/** Unsure whether it is acute: the plan's test, the police by both numbers and the hotline stand together, and there is a way on. */
export const unsureOfDanger = overEndings(({ answers, outcome: { blocks } }, { nodes, screen }) => {
  if (answers['akut'] !== UNSURE) return false;
  const missing = ['alarm-112', 'politi-114', 'hotline'].filter((id) => !numbers(blocks).includes(id));
  if (missing.length > 0) return `without ${missing.join(', ')}`;
  if (blocks[0]?.call !== 'alarm-112') return '112 does not come first';
  const test = flat(blocks).find(({ text, basis }) => basis?.kind === 'plan' && /haster/i.test(text ?? '') && /voldsparat/.test(text ?? ''));
  if (!test || !units(test).includes('5.3.1.p1')) return 'without the plan\'s test';
  const on = nodes[0]?.answers.find(({ id }) => id === 'nej')?.to[0]?.go;
  return !flat(blocks).some(({ links = [] }) => links.some((link) => link.to === `${screen}-${on}` && link.answers?.['akut'] === 'nej')) && 'no way on';
});

const showsDuty = ({ blocks: [first] }: Outcome): boolean => DUTY.test(first?.text ?? '') && leadsTo(first, 'underret');
const anyOf = (answer: string | undefined, ...wanted: string[]): boolean => answer !== undefined && wanted.includes(answer);

/** A child or young person may be concerned, and the reader may be publicly employed: the personal duty opens the outcome. */
export const childMeansDuty = overEndings(({ answers: { alder, boern, ansat }, outcome }) =>
  (anyOf(alder, 'barn', 'snart-18', UNSURE) || anyOf(boern, 'ja', UNSURE)) && anyOf(ansat, 'ja', UNSURE) && !showsDuty(outcome) && 'the personal duty is not shown with the way to notify');

/** A duty that rests on a "ved ikke" is worded on a condition. */
export const unsureDutyIsConditional = overEndings(({ answers: { person, alder, boern, ansat }, outcome }) => {
  const certain = ansat === 'ja' && (boern === 'ja' || (person === 'ja' && anyOf(alder, 'barn', 'snart-18')));
  if (!showsDuty(outcome)) return false;
  if (certain) return CONDITION.test(outcome.blocks[0]?.text ?? '') && 'a certain duty is worded on a condition';
  return !(outcome.id === 'pligt-maaske' && CONDITION.test(outcome.blocks[0]?.text ?? '')) && 'an uncertain duty is worded as certain';
});

/** How strong an outcome of "Skal jeg handle?" is, read from what it shows. */
function strength(outcome: Outcome): number {
  const first = outcome.blocks[0];
  const hotline = numbers(outcome.blocks).includes('hotline');
  if (first?.call === 'alarm-112') return 5;
  if (leadsTo(first, 'underret') && hotline) return showsDuty(outcome) ? 4 : 3;
  if (first?.contact === 'hotline') return 2;
  return first?.contact === undefined ? 0 : 1;
}

/** "Ved ikke" leads to no weaker outcome than any other answer to that question could, the rest being answered alike. */
export const unsureIsNoWeaker: Check = (flow) => {
  const all = endings(flow);
  return all.flatMap(({ answers, outcome, path }) => Object.keys(answers).filter((node) => node !== 'akut' && answers[node] === UNSURE).flatMap((node) =>
    all
      .filter((other) => other.answers[node] !== undefined && other.answers[node] !== UNSURE)
      .filter((other) => Object.entries(other.answers).every(([asked, given]) => asked === node || answers[asked] === undefined || answers[asked] === given))
      .filter((other) => strength(other.outcome) > strength(outcome))
      .map((other) => `${path}: "ved ikke" to ${node} is weaker than ${other.path}`)));
};

/** Only who says "no, nobody" is sent on with nothing but attention. */
export const onlyNoIsAttention = overEndings(({ answers, outcome }) => (outcome.id === 'opmaerksom' || strength(outcome) === 0) && answers['person'] !== 'nej' && 'attention alone, without an explicit no');

/** § 115 does not settle calling the police about danger: said under every outcome. */
export const callingIsNotSettled = overEndings(({ outcome }, { after }) => !/§ 115 afgør ikke[^.]*politiet[^.]*fare/.test(words([...outcome.blocks, ...after])) && 'does not say that § 115 leaves calling the police about danger open');

/** Under every outcome: the duty on its condition, what happens afterwards, whom to ask, and that the guide decides nothing. */
export const afterIsWhole: Check = ({ after }) => [
  ...(flat(after).some((block) => DUTY.test(block.text ?? '') && CONDITION.test(block.text ?? '') && leadsTo(block, 'underret')) ? [] : ['after has no duty']),
  ...(flat(after).some((block) => leadsTo(block, 'efter')) ? [] : ['after does not lead on to what happens']),
  ...['Er du uenig eller i tvivl?', 'Guiden afgør ingenting.', 'leder', 'kommunens jurister'].filter((part) => !words(after).includes(part)).map((part) => `after does not say "${part}"`),
];

/** Nothing tells the reader that he or she is allowed to. */
export const noLeave: Check = ({ intro, nodes, outcomes, after }) =>
  [...flat([...intro, ...nodes.flatMap(({ help }) => help), ...after]).map((block) => [block.id, words([block])] as const), ...outcomes.map(({ id, heading, blocks }) => [id, `${heading}\n${words(blocks)}`] as const)]
    .filter(([, text]) => LEAVE.test(text))
    .map(([id, text]) => `${id} gives leave: "${LEAVE.exec(text)?.[0]}"`);

/** What is said of § 115 and § 115 a, and of a paragraph of it, cites that place. */
export const sectionsAreCited: Check = ({ intro, nodes, outcomes, after }) =>
  flat([...intro, ...nodes.flatMap(({ help }) => help), ...outcomes.flatMap(({ blocks }) => blocks), ...after]).flatMap((block) => {
    const text = block.text ?? '';
    const wanted = [
      ...(/§ 115(?! a(?!\p{L}))/u.test(text) ? ['6.rpl115.'] : []),
      ...(/§ 115 a(?!\p{L})/u.test(text) ? ['6.rpl115a.'] : []),
      ...[...text.matchAll(/stk\. (\d)(?!–)/gi)].map(([, number]) => `6.rpl115.stk${number}`),
    ];
    return wanted.filter((unit) => !units(block).some((cited) => cited.startsWith(unit))).map((unit) => `${block.id} does not cite ${unit}`);
  });

const says = (outcome: Outcome, part: RegExp): boolean => part.test(words(outcome.blocks));
/** Outcomes that say that somebody can pass something on. */
const PASSES = ['politiet-kan', 'myndighed-kan', 'institution-kan', 'naermeste-politi'];

/** Where the plan ends, the outcome says so and whom to ask. */
export const honestWhereItEnds = overEndings(({ answers, outcome }) => answers['akut'] === 'nej' && !words(outcome.blocks).includes(HONEST) && 'does not say where the plan ends');

/** A "ved ikke" never ends where somebody can; unsure of cooperation or purpose, § 115's conditions are stated. */
export const unsureSharesNothing = overEndings(({ answers, outcome }) => {
  if (!Object.entries(answers).some(([node, answer]) => node !== 'akut' && answer === UNSURE)) return false;
  if (PASSES.includes(outcome.id)) return '"ved ikke" ends where somebody can';
  if (!anyOf(UNSURE, answers['samarbejde'] ?? '', answers['formaal'] ?? '')) return false;
  const conditions = says(outcome, /må anses for nødvendigt/) && says(outcome, NOT_TO_INVESTIGATE) && says(outcome, /stk\. 1–3 \(stk\. 4\)/);
  return !(conditions && ['6.rpl115.stk1', '6.rpl115.stk2', '6.rpl115.stk3', '6.rpl115.stk4'].every((unit) => cites(outcome.blocks, unit))) && 'without the conditions of § 115';
});

/** Who can under § 115 is who the answers name, for another purpose than investigating, and all four paragraphs stand there. */
export const section115Whole = overEndings(({ answers: { hvem, til, samarbejde, formaal }, outcome }) => {
  if (!anyOf(outcome.id, 'politiet-kan', 'myndighed-kan', 'institution-kan')) return false;
  const whose = { ansat: 'myndighed-kan', politiet: 'politiet-kan', institution: 'institution-kan' }[hvem ?? ''];
  if (outcome.id !== whose) return 'not the one who asks';
  if (til !== 'myndighed' || !anyOf(samarbejde, 'ssp', 'psp', 'ksp') || formaal !== 'samarbejdet') return 'not for one of the three cooperations';
  return !(says(outcome, /\*\*kan\*\*/) && says(outcome, /må anses for nødvendigt/) && says(outcome, NOT_TO_INVESTIGATE) && ['6.rpl115.stk1.nr3c', '6.rpl115.stk3', '6.rpl115.stk4'].every((unit) => cites(outcome.blocks, unit))) && 'a condition of § 115 is missing';
});

/** § 115 a: only the police, only about somebody who has turned 18. */
export const section115aIsThePolice = overEndings(({ answers, outcome }) => (answers['til'] === 'familien' || outcome.id === 'naermeste-politi')
  && (outcome.id !== (answers['hvem'] === 'politiet' ? 'naermeste-politi' : 'naermeste') || !says(outcome, /fyldt 18 år, \*\*kan\*\* politiet/)) && '§ 115 a is not kept to the police and to adults');

/** To investigate: stk. 2 says no. */
export const investigatingIsNot = overEndings(({ answers, outcome }) => answers['formaal'] === 'efterforske' && !(outcome.blocks[0] && NOT_TO_INVESTIGATE.test(outcome.blocks[0].text ?? '') && units(outcome.blocks[0]).includes('6.rpl115.stk2')) && 'stk. 2 does not come first');

/** The municipality is told about a child: the duty opens the outcome, on a condition unless the reader is publicly employed. */
export const tellingTheMunicipality = overEndings(({ answers: { til, hvem }, outcome }) => til === 'kommunen' && !(showsDuty(outcome) && (hvem === 'ansat' || CONDITION.test(outcome.blocks[0]?.text ?? ''))) && 'the duty is missing or not conditional');
