import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Breadcrumbs } from './breadcrumbs';
import { Details } from './details';
import { InsetText } from './inset-text';
import { SummaryList } from './summary-list';
import { TextInput } from './text-input';
import { Textarea } from './textarea';

const require = createRequire(import.meta.url);

/** The Design System's own markup of an example of a component. */
function example(component: string, name: string): string {
  const file = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as {
    fixtures: { name: string; html: string }[];
  };
  const found = fixtures.find((fixture) => fixture.name === name);
  if (found === undefined) throw new Error(`${component} has no example "${name}"`);
  return found.html;
}

/** Markup as a list of tags, with their attributes in order of name, and texts: what a browser makes of it. */
function parts(html: string): string[] {
  return (html.match(/<[^>]+>|[^<]+/g) ?? [])
    .map((part) => (part.startsWith('<') ? tag(part) : part.replaceAll('&#x27;', '’').trim()))
    .filter((part) => part !== '');
}

function tag(text: string): string {
  const [name = ''] = text.match(/^<\/?[\w-]+/) ?? [];
  const attributes = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => `${key}=${value}`);
  return [name, ...attributes.sort()].join(' ');
}

const ours = (element: ReactElement) => parts(renderToStaticMarkup(element));

describe('Our components write the Design System’s own markup', () => {
  it('for a text input with its help and an error', () => {
    const element = (
      <TextInput
        id="with-error-hint"
        name="with-error-hint"
        label="National insurance number"
        hint="It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’."
        error="Enter a National Insurance number in the correct format"
      />
    );
    expect(ours(element)).toEqual(parts(example('input', 'with error and hint')));
  });

  it('for a plain text input', () => {
    const element = <TextInput id="test-name" name="test-name" label="National Insurance number" />;
    expect(ours(element)).toEqual(parts(example('input', 'default')));
  });

  it('for several lines of text', () => {
    const element = <Textarea id="full-address" name="address" label="Full address" rows={8} />;
    expect(ours(element)).toEqual(parts(example('textarea', 'with custom rows')));
  });

  it('for breadcrumbs', () => {
    const above = [
      { href: '/', text: 'Home' },
      { href: '/section', text: 'Section' },
      { href: '/section/sub-section', text: 'Sub-section' },
      { href: '/section/sub-section/sub-sub-section', text: 'Sub Sub-section' },
    ];
    expect(ours(<Breadcrumbs above={above} />)).toEqual(parts(example('breadcrumbs', 'default')));
  });

  it('for details', () => {
    const text = parts(example('details', 'default')).at(-3) ?? '';
    expect(ours(<Details summary="Help with nationality">{text}</Details>)).toEqual(
      parts(example('details', 'default')),
    );
  });

  it('for inset text', () => {
    const text = parts(example('inset-text', 'default'))[1] ?? '';
    expect(ours(<InsetText>{text}</InsetText>)).toEqual(parts(example('inset-text', 'default')));
  });

  it('for a summary list', () => {
    const theirs = parts(example('summary-list', 'default'));
    const element = <SummaryList rows={[{ key: 'Name', value: 'Firstname Lastname' }]} />;
    const rowEnd = theirs.indexOf('</div') + 1;
    expect(ours(element)).toEqual([...theirs.slice(0, rowEnd), '</dl']);
  });
});
