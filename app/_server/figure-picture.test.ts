import { describe, expect, it } from 'vitest';
import { BARS, fileOf, MAP, RATIOS, TREND } from '@/lib/police-powers/testing/figures';
import { figurePng, figureSvg } from './figure-picture';

describe.each([
  ['a trend', TREND],
  ['ratios', RATIOS],
  ['bars', BARS],
  ['a map', MAP],
] as const)('the picture of %s', (_, figure) => {
  it('has a title, a description with its numbers, its finding and its source as text', async () => {
    const svg = await figureSvg(fileOf(figure));
    expect(svg).toMatch(/<title id="title">Northshire Police: [^<]+<\/title>/);
    expect(/<desc id="description">([^<]+)<\/desc>/.exec(svg)?.[1]).toMatch(/\d/);
    const text = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]).join(' ');
    expect(text).toContain(figure.heading);
    expect(text).toContain('stop and search records, as at 1 May 2026.');
    expect(text).toContain('Northshire Police · Stop and search');
    expect(text).toContain('Only: Area Easton, “North”; Age: 10 to 17');
    expect(text).toContain('Made 1 July 2026');
  });

  it('stands by itself: no class, no style sheet, no address of anything outside', async () => {
    const svg = await figureSvg(fileOf(figure));
    expect(svg).not.toMatch(/class=|<style|href=|url\(|style=/);
    expect(svg).toMatch(/^<\?xml [^>]*\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });

  it('is as sharp as a PNG of twice its size', async () => {
    const svg = await figureSvg(fileOf(figure));
    const height = Number(/<svg[^>]* height="(\d+)"/.exec(svg)?.[1]);
    const png = await figurePng(fileOf(figure));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 2 * height]);
  });
});

it('words that are markup are text in a picture', async () => {
  const svg = await figureSvg(fileOf({ ...BARS, heading: '<script>alert(1)</script> & more' }));
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
});

it('a map has the key to its classes in its picture, and nothing is drawn where there is no map', async () => {
  expect(await figureSvg(fileOf(MAP))).toContain('>8 to 29 searches</text>');
  const none = await figureSvg(fileOf({ ...MAP, drawing: { kind: 'hexagons', map: null } }));
  expect(none).toContain(MAP.heading);
  expect(none).not.toContain('<path');
});
