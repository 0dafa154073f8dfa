import { describe, expect, it } from 'vitest';
import { londonMidnight } from '@/lib/period/london';
import { jointBasis, jointEntries, jointEntry, jointHeading } from './joint-policy-words';
import { AGREED, north, PROPOSED, south } from './testing/joint-examples';
import { row } from './testing/rule-book-row';

const NOW = londonMidnight('2026-06-15');
const NORTH = north(row('2025-01-01'));
const SOUTH = south(row('2025-04-01'));
const WHO =
  'One joint policy of Northshire and Southshire, agreed by both: proposed by chair@north.example for Northshire on 3 May 2026, agreed by chair@south.example for Southshire on 5 May 2026.';

describe('a joint policy in a rule book', () => {
  it('says who agreed and when, alike in both forces', () => {
    const said = { proposalId: 7, standing: 'joint', words: [WHO] };
    expect(jointEntry(AGREED, NORTH, SOUTH, NOW)).toEqual(said);
    expect(jointEntry(AGREED, SOUTH, NORTH, NOW)).toEqual(said);
  });

  it('says in both forces that one of them has adopted another since', () => {
    const left = south(row('2025-04-01'), row('2026-06-01', { citation: 'Our own' }));
    const words =
      'The agreement no longer covers what Southshire works by: it adopted another policy from 1 June 2026.';
    for (const entry of [jointEntry(AGREED, NORTH, left, NOW), jointEntry(AGREED, left, NORTH, NOW)]) {
      expect(entry).toEqual({ proposalId: 7, standing: 'no longer', words: [WHO, words] });
      expect(jointHeading(AGREED, entry)).toBe(
        'Northshire and Southshire agreed on one policy for stop and search, and no longer both work by it',
      );
    }
  });

  it('says that one will leave it, that its row is gone, and that it is still to begin', () => {
    const words = (theirs = SOUTH, now = NOW) => jointEntry(AGREED, NORTH, theirs, now).words[1];
    expect(words(south(row('2025-04-01'), row('2026-09-01')))).toContain(
      'From 1 September 2026 the rule book',
    );
    expect(words(south())).toContain('covers nothing in the rule book of Southshire any longer');
    const early = jointEntry(AGREED, NORTH, SOUTH, londonMidnight('2025-02-01'));
    expect(early).toMatchObject({
      standing: 'not yet',
      words: [WHO, 'Southshire works by it from 1 April 2025.'],
    });
  });

  it('tells each force whose turn it is while nobody has answered', () => {
    expect(jointEntry(PROPOSED, NORTH, null, NOW).standing).toBe('waits for them');
    const asked = jointEntry(PROPOSED, SOUTH, null, NOW);
    expect(asked.standing).toBe('waits for us');
    expect(asked.words[0]).toContain('Southshire has not answered yet');
    expect(jointHeading(PROPOSED, asked)).toBe('Northshire proposes one policy for stop and search with you');
  });

  it('keeps why it was declined, or taken back', () => {
    const answer = { by: 'chair@south.example', at: new Date('2026-05-05T09:00:00Z'), reason: 'Not ours' };
    const declined = jointEntry({ ...PROPOSED, state: 'declined', answer }, NORTH, null, NOW);
    expect(declined.words[0]).toContain(
      'Southshire declined on 5 May 2026, by chair@south.example: “Not ours”.',
    );
    const back = jointEntry({ ...PROPOSED, state: 'taken back', answer }, NORTH, null, NOW);
    expect(back.words[0]).toContain('and took it back on 5 May 2026');
  });

  it('stands with its power', () => {
    const entries = jointEntries([AGREED], NORTH, [SOUTH], NOW);
    expect([...entries.keys()]).toEqual(['stop-search']);
    expect(entries.get('stop-search')).toMatchObject([{ standing: 'joint' }]);
  });
});

describe('what two forces side by side stand on', () => {
  const basis = (proposals = [AGREED], theirs = SOUTH, disclosure: 'internal' | 'external' = 'internal') =>
    jointBasis(proposals, NORTH, theirs, { power: 'stop-search', disclosure, now: NOW });

  it('is their agreement, with who gave it; to outsiders without names of people', () => {
    expect(basis()).toEqual([WHO]);
    expect(basis([AGREED], SOUTH, 'external')).toEqual([
      'One joint policy of Northshire and Southshire, agreed by both on 5 May 2026.',
    ]);
  });

  it('is the same text where no agreement is recorded', () => {
    const words =
      'Same text, agreement not recorded: each force has entered it and cites it letter for letter.';
    expect(basis([])).toEqual([words]);
    expect(basis([PROPOSED])).toEqual([words]);
    const again = south(row('2025-04-01'), row('2026-06-01'));
    expect(basis([AGREED], again)).toEqual([
      words,
      expect.stringContaining('no longer covers what Southshire'),
    ]);
  });

  it('is nothing where they cite different texts, but that an agreement was left', () => {
    const left = south(row('2025-04-01'), row('2026-06-01', { citation: 'Our own' }));
    expect(basis([], left)).toEqual([]);
    expect(basis([AGREED], left)).toEqual([expect.stringContaining('no longer covers what Southshire')]);
  });
});
