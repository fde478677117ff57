import { beforeEach, describe, expect, it } from 'vitest';
import type { MadeGuide } from '../../tools/build/document';
import { serveGuide, type ServedGuide } from '../../tools/build/served-guide';

const broken = new Error('broken');
let content: string;
let made: number;
let guide: ServedGuide;
beforeEach(() => {
  content = 'first';
  made = 0;
  guide = serveGuide(async () => {
    made += 1;
    if (content === 'broken') throw broken;
    return { documents: [], notes: [content] } as unknown as MadeGuide;
  });
});
const shown = async (): Promise<string | undefined> => (await guide.get()).notes[0];
const save = (text: string): void => {
  content = text;
  guide.forget();
};

describe('the guide as the dev server has it', () => {
  it('is made once for each state of its files', async () => {
    expect(await Promise.all([shown(), shown()])).toEqual(['first', 'first']);
    save('second');
    expect([await shown(), await shown(), made]).toEqual(['second', 'second', 2]);
  });
  it('fails while its files are broken', async () => {
    await shown();
    save('broken');
    await expect(guide.get()).rejects.toBe(broken);
    expect(await guide.fault()).toBe(broken);
  });
  it('held, it stays the last that could be made until the files are mended', async () => {
    guide.hold();
    await shown();
    save('broken');
    expect([await shown(), await guide.fault()]).toEqual(['first', broken]);
    save('third');
    expect([await guide.fault(), await shown()]).toEqual([undefined, 'third']);
  });
  it('held, it still fails where there has been none', async () => {
    guide.hold();
    save('broken');
    await expect(guide.get()).rejects.toBe(broken);
  });
});
