import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/core/flow-content';
import * as checks from '../helpers/flow-checks';
import { PACKS, samplePlan, type Mutable } from '../helpers/sample-plan';

const { flows } = samplePlan();
const flowsOf = new Map(PACKS.map((pack) => [pack, samplePlan(pack).flows as Flow[]]));
const copyOf = (flow: string): Mutable<Flow> => structuredClone(flows.find(({ id }) => id === flow)!);

type Planted = readonly [promise: string, check: checks.Check, plant: (flow: Mutable<Flow>) => void, expected: RegExp];

const answer = (flow: Mutable<Flow>, node: string, id: string) => flow.nodes.find((candidate) => candidate.id === node)!.answers.find((candidate) => candidate.id === id)!;
const outcome = (flow: Mutable<Flow>, id: string) => flow.outcomes.find((candidate) => candidate.id === id)!;
const lead = (node: string, given: string, go: string) => (flow: Mutable<Flow>) => void (answer(flow, node, given).to = [{ go }]);
const without = (id: string, ...blocks: string[]) => (flow: Mutable<Flow>) => void (outcome(flow, id).blocks = outcome(flow, id).blocks.filter((block) => !blocks.includes(block.id)));

const BOTH: readonly Planted[] = [
  ['reaches every question and every outcome', checks.allReached, (flow) => void flow.outcomes.push({ ...outcome(flow, 'politi'), id: 'glemt' }), /glemt is never reached/],
  ['asks at most five questions', checks.fiveQuestions, (flow) => {
    flow.nodes.push({ ...structuredClone(flow.nodes[0]!), id: 'navn', answers: flow.nodes[0]!.answers.map((given) => ({ ...given, to: [{ go: flow.start }] })) });
    flow.start = 'navn';
  }, /more than five questions/],
  ['takes "ved ikke" for an answer to every question', checks.unsureEverywhere, (flow) => void flow.nodes[1]!.answers.pop(), /has no "Ved ikke"/],
  ['says what every question rests on', checks.questionsRest, (flow) => (flow.nodes[2]!.basis = { kind: 'reading', units: [] }), /rests on nothing/],
  ['opens every outcome with something to do', checks.firstThingToDo, (flow) => delete outcome(flow, 'pligt').blocks[0]!.links, /pligt does not open with something to do/],
  ['reads on to every part without script', checks.readWithoutScript, (flow) => {
    for (const { answers } of flow.nodes) for (const { to } of answers) if (to.length > 1) for (const edge of to) delete edge.spelt;
  }, /pligt.* cannot be reached without script/],
  ['sends danger to the police', checks.dangerIsForThePolice, lead('akut', 'ja', 'tvivl'), /danger does not end with the police/],
  ['puts 112 first', checks.dangerIsForThePolice, (flow) => void outcome(flow, 'politi').blocks.reverse(), /112 does not come first/],
  ['shows no hotline beside danger', checks.dangerIsForThePolice, (flow) => (flow.after[0]!.contact = 'hotline'), /danger shows the hotline/],
  ['keeps the duty on a condition beside danger', checks.dangerKeepsTheDuty, (flow) => {
    for (const block of [...outcome(flow, 'politi').blocks, ...flow.after, ...flow.after.flatMap(({ blocks = [] }) => blocks)]) delete block.links;
  }, /danger carries no conditional duty/],
  ['shows the hotline too where danger is uncertain', checks.unsureOfDanger, (flow) => without('tvivl', `${flow.id}-tvivl-hotline`)(flow), /without hotline/],
  ['shows the plan\'s test where danger is uncertain', checks.unsureOfDanger, (flow) => without('tvivl', `${flow.id}-tvivl-2`)(flow), /without the plan's test/],
  ['puts the police first where danger is uncertain', checks.unsureOfDanger, (flow) => void outcome(flow, 'tvivl').blocks.reverse(), /112 does not come first/],
  ['leads on where danger is uncertain', checks.unsureOfDanger, (flow) => without('tvivl', `${flow.id}-tvivl-3`)(flow), /no way on/],
];

const ACT: readonly Planted[] = [
  ['shows the personal duty where a child may be concerned', checks.childMeansDuty, lead('ansat', 'ved-ikke', 'hotline'), /alder=barn.*the personal duty is not shown/],
  ['… and where the age is not known', checks.childMeansDuty, lead('ansat', 'ja', 'andre'), /alder=ved-ikke.*the personal duty is not shown/],
  ['… with the way to notify', checks.childMeansDuty, (flow) => (outcome(flow, 'pligt-maaske').blocks[0]!.links = [{ to: 'kontakt', label: 'Alle numre' }]), /the personal duty is not shown/],
  ['never gives less for "ved ikke"', checks.unsureIsNoWeaker, lead('boern', 'ved-ikke', 'hotline'), /"ved ikke" to boern is weaker/],
  ['… whoever it is', checks.unsureIsNoWeaker, lead('person', 'ved-ikke', 'viden'), /"ved ikke" to person is weaker/],
  ['… whatever the age', checks.unsureIsNoWeaker, lead('alder', 'ved-ikke', 'hotline'), /"ved ikke" to alder is weaker/],
  ['… whoever the employer is', checks.unsureIsNoWeaker, lead('ansat', 'ved-ikke', 'andre'), /"ved ikke" to ansat is weaker/],
  ['… and offers the hotline beside the duty', checks.unsureIsNoWeaker, without('pligt-maaske', 'act-maaske-2'), /is weaker/],
  ['words an uncertain duty on a condition', checks.unsureDutyIsConditional, lead('ansat', 'ved-ikke', 'pligt'), /an uncertain duty is worded as certain/],
  ['… in its text', checks.unsureDutyIsConditional, (flow) => (outcome(flow, 'pligt-maaske').blocks[0]!.text = 'Du **skal** selv underrette kommunen.'), /an uncertain duty is worded as certain/],
  ['words a certain duty as a duty', checks.unsureDutyIsConditional, lead('ansat', 'ja', 'pligt-maaske'), /a certain duty is worded on a condition/],
  ['leaves it at attention only after an explicit no', checks.onlyNoIsAttention, lead('person', 'viden', 'opmaerksom'), /person=viden.*attention alone/],
  ['… and never for want of something better', checks.onlyNoIsAttention, (flow) => delete outcome(flow, 'viden').blocks[0]!.contact, /person=viden.*attention alone/],
];

const SHARE: readonly Planted[] = [
  ['says under every outcome that § 115 does not settle calling the police', checks.callingIsNotSettled, (flow) => void flow.after.shift(), /politi: does not say/],
  ['ends with the duty', checks.afterIsWhole, (flow) => void flow.after.splice(1, 1), /after has no duty/],
  ['ends with what happens next', checks.afterIsWhole, (flow) => void flow.after.splice(2, 1), /after does not lead on/],
  ['ends with whom to ask', checks.afterIsWhole, (flow) => void flow.after.pop(), /after does not say "kommunens jurister"/],
  ['never says that you are allowed to', checks.noLeave, (flow) => (outcome(flow, 'myndighed-kan').blocks[0]!.text = 'Du må give oplysninger til politiet.'), /myndighed-kan gives leave: "Du må"/],
  ['… in a heading', checks.noLeave, (flow) => (outcome(flow, 'infohus').heading = 'Du kan godt dele'), /infohus gives leave/],
  ['… under the outcomes', checks.noLeave, (flow) => (flow.after[0]!.blocks![0]!.text = 'Så har du lov.'), /gives leave/],
  ['cites § 115', checks.sectionsAreCited, (flow) => (outcome(flow, 'uvist').blocks[1]!.basis = { kind: 'reading', units: ['6.bl133.p1'] }), /does not cite 6\.rpl115\./],
  ['cites § 115 a', checks.sectionsAreCited, (flow) => (outcome(flow, 'naermeste').blocks[1]!.basis = { kind: 'plan', units: ['6.rpl115.stk1'] }), /does not cite 6\.rpl115a\./],
  ['cites the very paragraph', checks.sectionsAreCited, (flow) => (outcome(flow, 'efterforskning').blocks[0]!.basis = { kind: 'plan', units: ['6.rpl115.stk1'] }), /does not cite 6\.rpl115\.stk2/],
  ['says where the plan ends', checks.honestWhereItEnds, without('infohus', 'share-infohus-2'), /til=infohus.*does not say where the plan ends/],
  ['never lets "ved ikke" end where somebody can', checks.unsureSharesNothing, lead('formaal', 'ved-ikke', 'myndighed-kan'), /ends where somebody can/],
  ['… nor where the cooperation is not known', checks.unsureSharesNothing, lead('samarbejde', 'ved-ikke', 'formaal'), /samarbejde=ved-ikke.*ends where somebody can/],
  ['states § 115\'s conditions to who is unsure', checks.unsureSharesNothing, without('uvist', 'share-uvist-efterforske'), /without the conditions of § 115/],
  ['keeps stk. 1, 2 and 3 apart', checks.section115Whole, (flow) => (answer(flow, 'formaal', 'samarbejdet').to.at(-1)!.go = 'politiet-kan'), /not the one who asks/],
  ['keeps § 115 to the three cooperations', checks.section115Whole, lead('samarbejde', 'intet', 'formaal'), /not for one of the three cooperations/],
  ['leaves out no condition of § 115', checks.section115Whole, without('institution-kan', 'share-stk3-pligt'), /a condition of § 115 is missing/],
  ['keeps § 115 a to the police', checks.section115aIsThePolice, lead('til', 'familien', 'naermeste-politi'), /hvem=ansat.*§ 115 a/],
  ['keeps § 115 a to adults', checks.section115aIsThePolice, without('naermeste', 'share-naermeste-2'), /§ 115 a/],
  ['says no to investigating', checks.investigatingIsNot, lead('formaal', 'efterforske', 'uvist'), /stk\. 2 does not come first/],
  ['tells of the duty where the municipality is told of a child', checks.tellingTheMunicipality, lead('til', 'kommunen', 'pligt'), /hvem=ved-ikke.*the duty is missing or not conditional/],
];

describe.each<[string, readonly Planted[]]>([
  ['act', [...BOTH, ...ACT]],
  ['share', [...BOTH, ...SHARE]],
])('over all paths, %s', (id, planted) => {
  it.each(planted)('%s, in every pack', (_, check) => {
    for (const [pack, all] of flowsOf) expect(all.filter((flow) => flow.id === id).map(check), pack).toEqual([[]]);
  });
  it.each(planted)('would show it: %s', (_, check, plant, expected) => {
    const flow = copyOf(id);
    plant(flow);
    expect(check(flow as Flow).join('\n')).toMatch(expected);
  });
});
