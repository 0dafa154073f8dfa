import { join } from 'node:path';
import { compile } from 'sass';
import { describe, expect, it } from 'vitest';
import { DRAWING_STYLES, DRAWING_TEXT, withOwnStyles } from './drawing-styles';

const STYLES = join(import.meta.dirname, '../../app/styles');

/** What the pages' style sheet says of each class alone, outside media and containers. */
function rulesOf(css: string): Map<string, Record<string, string>> {
  const outside = css.replace(/@[a-z]+[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  const rules = new Map<string, Record<string, string>>();
  for (const [, selectors = '', body = ''] of outside.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declared = Object.fromEntries(
      [...body.matchAll(/([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, colour(value)]),
    );
    for (const selector of selectors.split(',')) {
      const name = selector
        .trim()
        .replace(/^\.candour-drawing /, '')
        .replace(/^\./, '');
      rules.set(name, { ...rules.get(name), ...declared });
    }
  }
  return rules;
}

function colour(value: string): string {
  return value.trim().toLowerCase();
}

describe('a drawing’s own styles', () => {
  const rules = rulesOf(compile(join(STYLES, '_charts.scss'), { loadPaths: [STYLES] }).css);

  it.each(Object.keys(DRAWING_STYLES).filter((name) => name !== 'candour-chart__halo'))(
    '%s looks as the pages’ style sheet has it',
    (name) => {
      expect(rules.get(name) ?? {}).toEqual(DRAWING_STYLES[name]);
    },
  );

  it('has the text colour of the pages’ drawings', () => {
    expect(rules.get('text')?.fill).toBe(DRAWING_TEXT.fill);
    expect(rules.get('candour-chart__tick')?.fill).toBe(DRAWING_TEXT.quietFill);
  });

  it('writes classes out as attributes', () => {
    expect(withOwnStyles('<text class="candour-chart__halo candour-chart__value" x="1">a</text>')).toBe(
      '<text font-weight="700" x="1">a</text>',
    );
  });
});
