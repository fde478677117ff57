import type { ComponentChildren } from 'preact';
import type { Contact } from '../../core/contact';
import type { Flow, FlowNode, Outcome } from '../../core/flow-content';
import { flowElement, within } from '../../core/walk';
import { Blocks, Doors } from '../../parts/blocks';
import { basisProps, Citation } from '../../parts/citation';
import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { Statement } from '../../parts/statement';
import { Section } from './section';

/** The answers as links, for reading without script: one for each way on that can be told from the others in words. Script puts buttons in their place. */
const AnswerLinks = ({ flow, node }: { flow: Flow; node: FlowNode }) => (
  <ul class="answers">
    {node.answers.flatMap(({ id, label, to, lang }) =>
      to
        .filter(({ spelt }) => to.length === 1 || spelt)
        .map(({ go, spelt, lang: speltLang }) => (
          <li key={go + (spelt ?? '')}>
            <a class="door" href={`#${flowElement(flow, go)}`} data-flow={flow.id} data-node={node.id} data-answer={id} lang={spelt === undefined ? lang : speltLang}>{spelt ?? label}</a>
          </li>
        )))}
  </ul>
);

function Question({ flow, node, number }: { flow: Flow; node: FlowNode; number: number }) {
  const { t } = useGuide();
  return (
    <div class="node" id={flowElement(flow, node.id)} data-part={node.id}>
      <p class="aside numbered">{t('handle.question', { number })}</p>
      <h2 tabIndex={-1} lang={node.lang}>{node.question}</h2>
      <p class="rests" {...basisProps(node.basis)}>
        <Citation basis={node.basis} />
      </p>
      <Island name="answers" data={`flow-${flow.id}`} at={node.id} block>
        <AnswerLinks flow={flow} node={node} />
      </Island>
      <Blocks blocks={node.help} level={3} />
    </div>
  );
}

/** What holds while a number is closed; script hides it while it is open. */
function WhenClosed({ contact }: { contact: Contact }) {
  const { t } = useGuide();
  return contact.closed ? (
    <div data-when-closed={`hours-${contact.id}`} class="closed">
      <h3>{t('flow.closed')}</h3>
      <Statement block={contact.closed} />
      <Doors block={contact.closed} />
    </div>
  ) : null;
}

function Result({ flow, outcome }: { flow: Flow; outcome: Outcome }) {
  const { plan } = useGuide();
  const named = new Set([...within(outcome.blocks)].map(({ contact }) => contact));
  return (
    <div class="outcome" id={flowElement(flow, outcome.id)} data-part={outcome.id} data-outcome={outcome.id}>
      <h2 tabIndex={-1} lang={outcome.lang}>{outcome.heading}</h2>
      <Blocks blocks={outcome.blocks} level={3} />
      {plan.contacts.filter(({ id }) => named.has(id)).map((contact) => (
        <WhenClosed key={contact.id} contact={contact} />
      ))}
    </div>
  );
}

/** A flow: read as a sequence that leads on by its links, or, with script, one question at a time. Throws where the pack has no such flow. */
export function FlowScreen({ id, heading, lang, children }: { id: string; heading: string; lang?: string | undefined; children?: ComponentChildren }) {
  const { plan } = useGuide();
  const flow = plan.flows.find((candidate) => candidate.id === id);
  if (!flow) throw new Error(`no flows/${id}.yaml in the pack ${plan.pack}`);
  return (
    <Section id={flow.screen} heading={heading} lang={lang}>
      <Island name="gate" data="visit" block />
      <div class="flow" data-flow-screen={flow.id}>
        <div class="at-start">
          <Blocks blocks={flow.intro} here={flow.screen} />
        </div>
        {flow.nodes.map((node, at) => (
          <Question key={node.id} flow={flow} node={node} number={at + 1} />
        ))}
        {flow.outcomes.map((outcome) => (
          <Result key={outcome.id} flow={flow} outcome={outcome} />
        ))}
        <Island name="trail" data={`flow-${flow.id}`} block />
        <div class="when-ended">
          <Blocks blocks={flow.after} here={flow.screen} />
        </div>
        <Island name="keeps" data="visit" block />
      </div>
      {children}
    </Section>
  );
}
