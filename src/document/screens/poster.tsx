import { within } from '../../core/walk';
import { AddressLink } from '../../parts/address-link';
import { CallLink } from '../../parts/call-link';
import { Citation } from '../../parts/citation';
import { ContactCard } from '../../parts/contact-card';
import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { Statement } from '../../parts/statement';
import { Section } from './section';

function Danger() {
  const { plan } = useGuide();
  const emergency = plan.contacts.find(({ id }) => id === plan.emergency);
  const call = [...within(plan.screens.find(({ id }) => id === 'akut')?.blocks ?? [])].find((block) => block.call === plan.emergency);
  return (
    <>
      {emergency && <CallLink contact={emergency} />}
      {call && <Statement block={call} />}
    </>
  );
}

/** The duty, and the ways that the municipality has named; where it has named none, what holds then. */
function Notify() {
  const { plan } = useGuide();
  const duty = plan.screens.find(({ id }) => id === 'underret')?.blocks[0];
  const ways = plan.slots.flatMap(({ value }) => value ?? []);
  return (
    <>
      {duty && <Statement block={duty} />}
      {(ways.length > 0 ? ways : [plan.slotMissing]).map((way) => (
        <>
          <Statement block={way} />
          {way.address && <AddressLink address={way.address} />}
        </>
      ))}
    </>
  );
}

function Caveat() {
  const { plan, t } = useGuide();
  return (
    <>
      <h3>{t('signs.heading')}</h3>
      <p><b>{t('signs.short')}</b></p>
      {plan.signs.caveat[0] && <Statement block={plan.signs.caveat[0]} />}
    </>
  );
}

/** For whom the guide is, where it is found, and that it is nobody's official word. */
function Imprint() {
  const { plan, t, languages } = useGuide();
  return (
    <>
      <Statement block={plan.audience} />
      <Island name="own-address" data="poster" at="plakat" block />
      <p class="fine">
        {t('about.unofficial', { municipality: plan.municipality })} {plan.language !== languages[0]?.code && t('language.unofficial')}
      </p>
    </>
  );
}

/** The first questions of the decision, with the answers that settle it. */
function Questions() {
  const { plan } = useGuide();
  const flow = plan.flows.find(({ id }) => id === 'act');
  return (
    <ol>
      {flow?.nodes.slice(0, 3).map(({ id, question, basis, answers, lang }) => (
        <li key={id}>
          <b lang={lang}>{question}</b> <Citation basis={basis} />
          {answers.map((answer) => {
            const end = flow.outcomes.find((outcome) => outcome.id === answer.to[0]?.go);
            return end && <div key={answer.id}><span lang={answer.lang}>{answer.label}</span>: <span lang={end.lang}>{end.heading}</span></div>;
          })}
        </li>
      ))}
    </ol>
  );
}

/** A poster for the staff room and a card to fold for the pocket: each fills one sheet, where all stands in the words of the pack. */
export function Poster() {
  const { plan, t } = useGuide();
  const hotline = plan.contacts.find(({ id }) => id === plan.hotline);
  const safety = plan.screens.find(({ id }) => id === 'akut')?.blocks[0];
  return (
    <Section id="plakat" heading={t('poster.heading')}>
      <p>{t('poster.lead')}</p>
      <Island name="print-sheets" data="poster" block />
      <article class="sheet poster">
        <h2>{t('poster.title')}</h2>
        <ol>
          <li>
            <h3>{t('home.acute')}</h3>
            {safety && <Statement block={safety} />}
            <Danger />
          </li>
          <li>
            <h3>{t('home.notify')}</h3>
            <Notify />
          </li>
          <li>
            <h3>{t('home.hotline')}</h3>
            {hotline?.about.filter(({ basis }) => basis?.kind !== 'supplementary').map((block) => <Statement key={block.id} block={block} />)}
            {hotline && <ContactCard contact={hotline} />}
          </li>
        </ol>
        <div class="ends">
          <div><Caveat /></div>
          <div><Imprint /></div>
        </div>
      </article>
      <article class="sheet fold">
        <h2>{t('poster.card')}</h2>
        <div class="front">
          <div>
            <h3>{t('home.acute')}</h3>
            <Danger />
          </div>
          <h3>{t('home.hotline')}</h3>
          {hotline && <ContactCard contact={hotline} />}
        </div>
        <div class="inside">
          <h3>{t('handle.heading')}</h3>
          <Questions />
        </div>
        <div class="inside">
          <h3>{t('home.notify')}</h3>
          <Notify />
          <Caveat />
        </div>
        <div class="back">
          <Imprint />
          <p class="fine">{t('poster.fold')}</p>
        </div>
      </article>
    </Section>
  );
}
