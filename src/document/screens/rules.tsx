import { MISSING } from '../../core/missing';
import type { Law, Provision, ProvisionGroup } from '../../core/plan';
import { typeset } from '../../core/rich-text';
import { writtenDate } from '../../i18n/dates';
import { AddressLink } from '../../parts/address-link';
import { Blocks } from '../../parts/blocks';
import { basisProps, Citation } from '../../parts/citation';
import { useAnchor, useGuide } from '../../parts/guide-context';
import { Statement } from '../../parts/statement';
import { Until } from '../../parts/until';
import { Section } from './section';

/** When a text was compared with the plan, or that nobody has done it yet. */
function Compared({ verified }: { verified: string }) {
  const { t } = useGuide();
  return <p class="fine">{verified === MISSING ? t('rules.unverified') : t('rules.verified', { date: writtenDate(verified, t('language.locale')) })}</p>;
}

function LawPart({ law }: { law: Law }) {
  return (
    <article class="law" id={law.id}>
      <h2>
        <span class="aside" lang={law.lang}>{typeset(law.reference)}</span> <span lang={law.lang}>{law.heading}</span>
      </h2>
      <Blocks blocks={law.body} here={law.id} level={3} />
      <AddressLink address={law.official} />
      <Compared verified={law.verified} />
      {law.until && <Until date={law.until} />}
    </article>
  );
}

/** Duties and rules: the legal texts paragraph by paragraph, and the way to the listed provisions. */
export function Rules() {
  const { plan, t } = useGuide();
  return (
    <Section id="jura" heading={t('rules.heading')}>
      <nav class="contents" aria-label={t('rules.heading')}>
        <h2>{t('rules.laws')}</h2>
        {plan.laws.map(({ id, reference, heading, lang }) => (
          <a class="door" key={id} href={`#${id}`}>
            <span lang={lang}>
              <b>{typeset(reference)}</b> <span class="hint">{heading}</span>
            </span>
          </a>
        ))}
        <h2>{t('rules.more')}</h2>
        {plan.provisions.map(({ id, heading, lang }) => (
          <a class="door" key={id} href={`#${id}`} lang={lang}>{heading}</a>
        ))}
      </nav>
      {plan.laws.map((law) => (
        <LawPart key={law.id} law={law} />
      ))}
    </Section>
  );
}

function ProvisionItem({ provision, here }: { provision: Provision; here: string }) {
  const { note } = provision;
  const anchor = useAnchor();
  return (
    <li id={provision.id} {...basisProps(provision.basis)}>
      <b lang={provision.lang}>{provision.name}</b> <span class="reference" lang={provision.lang}>{typeset(provision.reference)}</span> <Citation basis={provision.basis} here={here} />
      {provision.until && <Until date={provision.until} />}
      {note && <Statement block={note} id={anchor(note.id)} />}
    </li>
  );
}

/** The provisions that the plan lists for one age group. */
export function Provisions({ group }: { group: ProvisionGroup }) {
  const { t } = useGuide();
  return (
    <Section id={group.id} heading={group.heading} lang={group.lang}>
      <Blocks blocks={group.intro} here={group.id} />
      <ul class="provisions">
        {group.provisions.map((provision) => (
          <ProvisionItem key={provision.id} provision={provision} here={group.id} />
        ))}
      </ul>
      {group.provisions[0] && <Compared verified={group.provisions[0].verified} />}
      <p class="doors">
        <a class="door" href="#jura">{t('rules.heading')}</a>
      </p>
    </Section>
  );
}
