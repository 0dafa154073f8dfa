import { ensureChromium } from '@/bin/test/chromium';
import { openDatabase } from '@/db/connect';
import { recomputeForce } from '@/db/journey';
import { keepNarrowedCounts } from '@/db/keep-narrowed';
import { addPerson } from '@/db/mutations/access';
import { commandLineScope } from '@/lib/access/scope';
import { BOARD_IDS, boardPath } from '@/lib/police-powers/boards/board-ids';
import { type BenchDatabase, settle, tidy, withBenchDatabase } from './bench-database';
import { type Answer, percentile95, readPage, readTogether, signIn } from './board-readers';
import { daysOf, GENERATED_FORCE, generateHistory } from './generated-history';
import type { Measurement } from './measurement';
import { type PhoneScores, scoreOnPhone } from './phone-scores';
import { whileServed } from './served';

/** How many times shorter the history is that the boards are held against. */
const SHORTER = 10;
const TIMES_EACH = 20;
const READERS = { readers: 100, seconds: 30 };
const CHAIR = { email: 'chair@bench.example', password: 'bench-only-password' };

/** One group of each dimension that a board can be narrowed by, and a team and an area. */
const FILTERS = ['gender=male', 'age=18_24', 'self-defined=black', 'team=T1', 'area=K1'];

/**
 * Milliseconds that 95 of 100 answers took no longer than: worked out anew, the same under one filter, and from memory; and
 * the readers' answers.
 */
interface Served {
  anew: number;
  narrowed: number;
  kept: number;
  together: readonly Answer[];
  phone: readonly PhoneScores[];
}

/** The board's pages over a history of so many encounters, and over a tenth of it: what they cost should not depend on it. */
export async function measureBoards(
  encounters: number,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const short = await overHistory(Math.ceil(encounters / SHORTER), onProgress);
  const long = await overHistory(encounters, onProgress);
  const size = `${encounters.toLocaleString('en-GB')} encounters`;
  const line = (what: string, milliseconds: number, against: Measurement['against']) => ({
    what,
    size,
    seconds: milliseconds / 1000,
    against,
    peakMegabytes: null,
  });
  const failed = long.together.filter(({ isWell }) => !isWell).length;
  return [
    line('A board page worked out anew, 95th percentile', long.anew, {
      what: `a ${SHORTER}th of them`,
      seconds: short.anew / 1000,
    }),
    line('The same under one filter', long.narrowed, {
      what: `a ${SHORTER}th of them`,
      seconds: short.narrowed / 1000,
    }),
    line('A board page from memory, 95th percentile', long.kept, null),
    line(
      `${READERS.readers} readers of mixed pages, 95th percentile (${long.together.length} pages, ${failed} failed)`,
      percentile95(long.together),
      null,
    ),
    ...long.phone.map(phoneLine),
  ];
}

function phoneLine({ path, scores, largestPaintSeconds, javaScriptKilobytes }: PhoneScores): Measurement {
  const points = Object.entries(scores).map(([category, score]) => `${category} ${score}`);
  return {
    what: `Largest paint on a slow phone, ${path}`,
    size: `${points.join(', ')}; ${Math.round(javaScriptKilobytes)} kB of JavaScript`,
    seconds: largestPaintSeconds,
    against: null,
    peakMegabytes: null,
  };
}

function overHistory(encounters: number, onProgress: (words: string) => void): Promise<Served> {
  return withBenchDatabase(onProgress, async (database) => {
    await generateHistory(database, daysOf(encounters), onProgress);
    onProgress('Working out its findings…');
    await recomputeForce(database.url, commandLineScope(GENERATED_FORCE), { from: null, to: null });
    onProgress('Keeping the counts under one filter…');
    await keepNarrowedCounts(database.url, commandLineScope(GENERATED_FORCE));
    await addChair(database);
    await tidy(database);
    await settle(database);
    await database.leave();
    return whileServed(database.home, (address) => readBoards(address, onProgress));
  });
}

async function addChair({ url }: BenchDatabase): Promise<void> {
  const opened = openDatabase(url, { connections: 1 });
  try {
    const roles = [{ forceId: GENERATED_FORCE, role: 'chair' as const, teamCode: null }];
    await addPerson(opened.db, { ...CHAIR, name: 'Chair', isDemonstration: false, roles });
  } finally {
    await opened.close();
  }
}

async function readBoards(address: string, onProgress: (words: string) => void): Promise<Served> {
  const cookie = await signIn(address, CHAIR.email, CHAIR.password);
  const paths = ['/police-powers', ...BOARD_IDS.map(boardPath)];
  // The first answer of each page loads its code.
  for (const path of paths) await readPage(address, path, cookie);
  onProgress('Reading the boards…');
  const anew: Answer[] = [];
  const kept: Answer[] = [];
  const narrowed: Answer[] = [];
  for (let time = 0; time < TIMES_EACH; time += 1) {
    for (const path of paths) {
      // A parameter that no page knows makes an address that nobody has asked for.
      anew.push(await readPage(address, `${path}?time=${time}`, cookie));
      kept.push(await readPage(address, `${path}?time=${time}`, cookie));
    }
    const filter = FILTERS[time % FILTERS.length];
    for (const path of BOARD_IDS.map(boardPath)) {
      narrowed.push(await readPage(address, `${path}?${filter}&time=${time}`, cookie));
    }
  }
  if ([...anew, ...kept, ...narrowed].some(({ isWell }) => !isWell))
    throw new Error('A board was not answered.');
  onProgress(`${READERS.readers} readers at once…`);
  const together = await readTogether(address, paths, cookie, READERS);
  onProgress('Lighthouse on phone settings…');
  const phone = await scoreOnPhone(await ensureChromium(), address, paths, cookie);
  return {
    anew: percentile95(anew),
    narrowed: percentile95(narrowed),
    kept: percentile95(kept),
    together,
    phone,
  };
}
