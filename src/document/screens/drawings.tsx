import { useGuide } from '../../parts/guide-context';
import { flowHeading } from '../flow-heading';
import { Section } from './section';

/** The flows as drawings for staff meetings, files of their own; each leads to the same flow in words. */
export function Drawings() {
  const { plan, t, drawings = [] } = useGuide();
  return (
    <Section id="forloeb-tegning" heading={t('drawing.heading')}>
      <p>{t('drawing.lead')}</p>
      {plan.flows.map((flow, at) => {
        const { text, lang } = flowHeading(flow, plan, t);
        return <p key={flow.id}><a href={`#${flow.screen}`}><img {...drawings[at]} alt={text} lang={lang} loading="lazy" /></a></p>;
      })}
    </Section>
  );
}
