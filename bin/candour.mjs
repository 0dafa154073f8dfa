#!/usr/bin/env node
// The way in: plain JavaScript without dependencies, for it runs before anything is installed.
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `Candour needs Node.js 20.9 or later; this is ${process.versions.node}. Get it at https://nodejs.org.`,
  );
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const { installWhatIsMissing } = await import('./install.mjs');
try {
  await installWhatIsMissing(root);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}

const { register } = await import('tsx/esm/api');
register({ tsconfig: `${root}/tsconfig.json` });
const { main } = await import('./main.ts');
await main(process.argv);
