import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh } from '../helpers/guide-page';
import { reading } from '../helpers/reading';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { giveAnswer } from '../helpers/visit-page';

// What a screen reader says of a line is its role, its name and its level. Read these lists aloud: that is the test.
describeOneEngine('the main journeys as they are read aloud', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    // A Wednesday at noon, when the hotline answers: what is read aloud at night is longer by what to do till morning.
    session = await startSession(engine, { clock: '2026-11-25T12:00:00+01:00' });
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  beforeEach(() => open('/'));
  const open = (path: string): Promise<void> => openFresh(session, site.origin + path);
  const follow = async (link: string): Promise<string[]> => {
    const href = link.replace(/.*href="#(.*)"\]$/, '$1');
    await session.click(link);
    await expect.poll(() => session.evaluate((id) => document.activeElement?.matches(`#${id} > h1`), href)).toBe(true);
    return reading(session, `#${href}`);
  };
  const answer = async (flow: string, node: string, reply: string): Promise<string[]> => {
    await giveAnswer(session, node, reply, flow);
    await expect.poll(() => session.evaluate(() => document.activeElement?.matches('[data-part] > h2'))).toBe(true);
    return reading(session, `[data-flow-screen="${flow}"] > [data-part]:not([hidden])`);
  };

  it('danger now', async () => {
    expect((await reading(session, 'body')).slice(0, 16)).toEqual([
      'button Til indholdet',
      'banner',
      'link Lommeguide',
      'link English',
      'link Søg i guiden',
      'link Akut',
      'navigation Genveje',
      'link Hjem',
      'link Tegn',
      'link Ring 41 74 90 90, hotlinen',
      'link Hvad nu?',
      'link Regler',
      'main',
      'heading 1 Lommeguide',
      'link Fare nu Når det ikke kan vente',
      'link Underret Bekymret for barn eller ung',
    ]);
    expect(await follow('#hjem a[href="#akut"]')).toEqual([
      'heading 1 Fare nu',
      'link Ring 112',
      'link Ring 114',
      'heading 2 Hvornår er det akut efter planen?',
      'heading 2 Hvad sker der så?',
      'link Hvad sker der bagefter?',
      'heading 2 Gælder det et barn eller en ung?',
      'link Sådan underretter du',
    ]);
  });

  it('danger now, in English', async () => {
    await open('/en/');
    expect((await reading(session, 'body')).slice(0, 16)).toEqual([
      'button Skip to content',
      'banner',
      'link Lommeguide',
      'link Dansk',
      'link Search the guide',
      'link Urgent',
      'navigation Shortcuts',
      'link Home',
      'link Signs',
      'link Call 41 74 90 90, the hotline',
      'link What now?',
      'link Rules',
      'main',
      'heading 1 Lommeguide',
      'link Danger now When it cannot wait',
      'link Notify Worried about a child or young person',
    ]);
    expect(await follow('#hjem a[href="#akut"]')).toEqual([
      'heading 1 Danger now',
      'link Call 112',
      'link Call 114',
      'heading 2 When is it acute according to the plan?',
      'heading 2 What happens then?',
      'link What happens afterwards?',
      'heading 2 Is it about a child or young person?',
      'link How to notify',
    ]);
  });

  it('worried about a child', async () => {
    expect((await follow('#hjem a[href="#underret"]')).slice(0, 11)).toEqual([
      'heading 1 Sådan underretter du',
      'link Haster det? Ring først',
      'heading 2 Sådan gør du',
      'heading 3 På nettet',
      'link kk.dk – bekymret for et barn eller en ung (professionelle)',
      'heading 3 På telefon, også uden for kontortid',
      'heading 2 Hvem har pligten?',
      'heading 2 Hvem handler det om?',
      'heading 2 Hvad med min tavshedspligt?',
      'link Må jeg give oplysninger videre?',
      'heading 2 Hvad med forældrene?',
    ]);
  });

  it('calling the hotline', async () => {
    expect((await reading(session, '#hjem .card.primary'))).toEqual(['link Ring til Hotline 41 74 90 90 Ved bekymring for ekstremisme']);
    await follow('.bar a[href="#tegn"]');
    expect(await follow('#tegn a[href="#kort"]')).toEqual([
      'heading 1 Før du ringer',
      'link Ring 41 74 90 90, hotlinen',
      'heading 2 Det har du sat kryds ved',
      'link Gå til tegnene',
      'heading 2 Hav det klar',
      'link Fare nu',
      'heading 2 Det gælder for hotlinen',
      'link Sådan underretter du',
      'heading 2 Det kan guiden ikke vide',
      'link Hvad sker der bagefter?',
    ]);
  });

  it('"Hvad nu?" to the duty to notify', async () => {
    expect(await follow('#hjem a[href="#handl"]')).toEqual([
      'heading 1 Skal jeg handle?',
      'heading 2 Er nogen i fare, eller kan det ikke vente?',
      'button Ja',
      'button Nej',
      'button Ved ikke',
    ]);
    expect(await answer('act', 'akut', 'nej')).toEqual([
      'heading 2 Er der en bestemt person, du er bekymret for?',
      'button Ja',
      'button Nej, jeg vil vide mere om ekstremisme',
      'button Nej, jeg er ikke bekymret for nogen bestemt',
      'button Ved ikke',
    ]);
    await answer('act', 'person', 'ja');
    await answer('act', 'alder', 'barn');
    expect(await answer('act', 'ansat', 'ja')).toEqual([
      'heading 2 Du skal underrette – og du kan ringe til hotlinen',
      'link Sådan underretter du',
      'link Ring 41 74 90 90, hotlinen',
    ]);
    expect(await reading(session, '#handl .trail')).toEqual([
      'heading 2 Derfor: det svarede du',
      'button Ret: Er nogen i fare, eller kan det ikke vente?',
      'button Ret: Er der en bestemt person, du er bekymret for?',
      'button Ret: Er personen barn eller ung – eller voksen?',
      'button Ret: Er du offentligt ansat?',
      'button Begynd forfra',
    ]);
  });

  it('"Må jeg sige det?" to the family', async () => {
    await follow('#hjem a[href="#del"]');
    expect(await answer('share', 'akut', 'nej')).toEqual([
      'heading 2 Hvem vil give oplysninger videre?',
      'button Mig – jeg er ansat i kommunen eller hos en anden myndighed',
      'button Politiet',
      'button En selvejende institution',
      'button Ved ikke',
    ]);
    await answer('share', 'hvem', 'ansat');
    expect(await answer('share', 'til', 'familien')).toEqual([
      'heading 2 Om familien nævner planen kun politiet',
      'link Retsplejeloven § 115 a',
    ]);
  });
}, ['chromium']);
