import type { Flow, FlowNode } from '../../core/plan';
import { flowElement } from '../../core/walk';
import { Blocks } from '../../parts/blocks';
import { basisProps, Citation } from '../../parts/citation';
import { useGuide } from '../../parts/guide-context';
import { Section } from './section';

/** The answers as links: one for each way on that can be told from the others in words. */
function Answers({ flow, node }: { flow: Flow; node: FlowNode }) {
  return (
    <ul class="answers">
      {node.answers.flatMap(({ label, to }) =>
        to
          .filter(({ spelt }) => to.length === 1 || spelt)
          .map(({ go, spelt }) => (
            <li key={go + (spelt ?? '')}>
              <a class="door" href={`#${flowElement(flow, go)}`}>{spelt ?? label}</a>
            </li>
          )))}
    </ul>
  );
}

/** "Skal jeg handle?" as a sequence of questions that leads on by its links. */
export function Handle() {
  const { plan, t } = useGuide();
  const flow = plan.flows.find(({ id }) => id === 'act');
  if (!flow) throw new Error(`no flows/act.yaml in the pack ${plan.pack}`);
  return (
    <Section id="handl" heading={t('handle.heading')}>
      <Blocks blocks={flow.intro} here="handl" />
      {flow.nodes.map((node, at) => (
        <div class="node" key={node.id} id={flowElement(flow, node.id)}>
          <p class="aside">{t('handle.question', { number: at + 1 })}</p>
          <h2>{node.question}</h2>
          <Blocks blocks={node.help} level={3} />
          <Answers flow={flow} node={node} />
          <p class="block" {...basisProps(node.basis)}>
            <Citation basis={node.basis} />
          </p>
        </div>
      ))}
      <h2>{t('handle.outcomes')}</h2>
      {flow.outcomes.map((outcome) => (
        <div class="outcome" key={outcome.id} id={flowElement(flow, outcome.id)}>
          <h3>{outcome.heading}</h3>
          <Blocks blocks={outcome.blocks} level={4} />
        </div>
      ))}
    </Section>
  );
}
