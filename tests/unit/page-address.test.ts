// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { guideAddress, pageAddress } from '../../src/islands/page-address';

const at = (url: string): void => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

beforeEach(() => {
  document.body.innerHTML = `<main>
    <section id="hjem"></section>
    <section id="jura"><article id="lov-bl-133"><h2>x</h2></article></section>
    <section id="handl"><div data-flow-screen="act"><div id="handl-pligt"></div></div></section>
    <section id="soeg"><div data-island="search"><input id="soeg-felt"></div></section>
  </main>`;
});

it.each([
  ['https://guide.example/', 'https://guide.example/'],
  ['https://guide.example/en/?from=mail#tegn', 'https://guide.example/en/'],
  ['https://example.org/some/path/index.html#om', 'https://example.org/some/path/'],
  ['http://localhost:4173/guide/', 'http://localhost:4173/guide/'],
  ['file:///phone/guide/index.html#om', 'file:///phone/guide/'],
])('the guide at %s has the address %s', (url, address) => {
  at(url);
  expect(guideAddress()).toBe(address);
});

it.each([
  ['a screen', '#jura', '#jura'],
  ['a place inside one', '#lov-bl-133', '#lov-bl-133'],
  ['what led there left out', '?q=hagekors#lov-bl-133', '#lov-bl-133'],
  ['an outcome as its screen', '#handl-pligt', '#handl'],
  ['the search box as its screen', '#soeg-felt', '#soeg'],
  ['nothing as the guide', '', ''],
  ['what is not there as the guide', '#findes-ikke', ''],
])('sends %s', (_, opened, sent) => {
  at(`https://guide.example/${opened}`);
  expect(pageAddress()).toBe(`https://guide.example/${sent}`);
});
