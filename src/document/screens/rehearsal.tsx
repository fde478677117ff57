import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { Section } from './section';

/** The rehearsal's place; its cases come when it is opened. */
export function RehearsalScreen() {
  const { plan, t } = useGuide();
  const some = plan.rehearsal.length > 0;
  return (
    <Section id="oev" heading={t('rehearsal.heading')}>
      <p>{t(some ? 'rehearsal.lead' : 'rehearsal.none')}</p>
      {some && <Island name="rehearsal" data="page" block />}
    </Section>
  );
}
