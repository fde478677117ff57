import { Blocks, Heading } from '../../parts/blocks';
import { useGuide } from '../../parts/guide-context';
import { Section } from './section';

/** What happens to a case, as a timeline labelled as rebuilt, and who does what. */
export function After() {
  const { plan, t } = useGuide();
  return (
    <Section id="efter" heading={t('after.heading')}>
      <p class="aside">{t('after.rebuilt')}</p>
      <p class="doors">
        <a class="door" href="#roller">{t('after.roles')}</a>
      </p>
      <ol class="timeline">
        {plan.steps.steps.map((step) => (
          <li key={step.id} id={step.id}>
            <h2 lang={step.lang}>{step.name}</h2>
            <Blocks blocks={step.body} level={3} />
          </li>
        ))}
      </ol>
      <Blocks blocks={plan.steps.intro} here="efter" />
      <div id="roller">
        <h2>{t('after.roles')}</h2>
        {plan.roles.map((role) => (
          <div class="role" key={role.id} id={role.id}>
            <Heading level={3} lang={role.lang}>{role.name}</Heading>
            <Blocks blocks={role.does} level={4} />
          </div>
        ))}
      </div>
    </Section>
  );
}
