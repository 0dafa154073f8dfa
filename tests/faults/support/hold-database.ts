// A command that does nothing but hold the database: it says where it is, and ends when its standard input does.
import { once } from 'node:events';
import { withDatabase } from '@/bin/connection';

await withDatabase(async ({ ownerUrl }) => {
  console.log(JSON.stringify({ ownerUrl }));
  process.stdin.resume();
  await once(process.stdin, 'end');
});
process.exit(0);
