import type { Basis } from '../core/block';
import type { Plan } from '../core/plan';
import { writtenDate } from '../i18n/dates';
import { useGuide } from './guide-context';
import { RichText } from './rich-text';

interface Place {
  readonly label: string;
  readonly anchor: string;
}

/** Attributes of the element that holds a statement: its kind, and the units that it rests on. */
export const basisProps = (basis: Basis | undefined) =>
  basis && { 'data-kind': basis.kind, ...(basis.kind === 'supplementary' || basis.kind === 'missing' ? {} : { 'data-source': basis.units.join(' ') }) };

/** The sections of the source document that a basis points to, each label once. */
export function placesOf(basis: Basis, plan: Plan): Place[] {
  const places = new Map<string, Place>();
  for (const unit of basis.kind === 'supplementary' ? [] : basis.units) {
    const section = plan.document.find(({ id, units, headings }) => id === unit || units.includes(unit) || headings.includes(unit));
    if (section && !places.has(section.label)) places.set(section.label, section);
  }
  return [...places.values()];
}

/** Shows what a statement rests on: "Plan 5.2", or a badge with its units or its source, or that it is missing. `here` is the place it stands in, which is not linked. */
export function Citation({ basis, here }: { basis: Basis; here?: string | undefined }) {
  const { plan, t } = useGuide();
  if (basis.kind === 'supplementary') {
    const source = plan.sources.find(({ id }) => id === basis.source);
    return (
      <small class="basis">
        <span class="badge extra">{t('kind.supplementary')}</span>{' '}
        {source && t('kind.source', { title: source.title, date: writtenDate(source.checked, t('language.locale')) })}
        {source?.note && (
          <>
            . <RichText text={source.note} lang={source.lang} />
          </>
        )}
      </small>
    );
  }
  if (basis.kind === 'missing') return <small class="basis"><span class="badge extra">{t('kind.missing')}</span></small>;
  const cites = placesOf(basis, plan).map(({ label, anchor }, at) => (
    <>
      {at > 0 && ' '}
      {anchor === here ? <span class="cite">{t('cite.plan', { label })}</span> : <a href={`#${anchor}`}>{t('cite.plan', { label })}</a>}
    </>
  ));
  if (basis.kind === 'plan') return <small class="basis plan">{cites}</small>;
  return (
    <small class="basis">
      <span class="badge">{t('kind.reading')}</span> {t('kind.reading.of')} {cites}
    </small>
  );
}
